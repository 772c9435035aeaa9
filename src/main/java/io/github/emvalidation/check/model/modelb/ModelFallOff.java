package io.github.emvalidation.check.model.modelb;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.GuinierFit;
import io.github.emvalidation.signal.Shells;
import io.github.emvalidation.signal.Shells.Shell;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * How the amplitudes of a map fall off beside those of its model, both inside a soft mask round the model: {@code ln(map / model)} over
 * {@code 1/d²} from 15 Å to the reported resolution, and the line through it.
 *
 * @param x           1/d² of the shells in 1/Å²
 * @param map         ln of the map's mean amplitude
 * @param model       ln of the model's
 * @param fit         the line through the difference; below 0 its slope where the map is blurrier than the model
 * @param rms         of what the line leaves, in ln
 * @param correlation of the two curves
 */
record ModelFallOff(double[] x, double[] map, double[] model, GuinierFit fit, double rms, double correlation) {

	static final double FROM = 15;
	private static final double HAIR = 1e-5;
	private static final int FEWEST = 3;

	/** Measures; empty where fewer than 3 shells lie in the range. */
	static Optional<ModelFallOff> of(final Entry entry, final double resolution, final Progress progress) {
		final ModelMap made = ModelMap.of(entry);
		final Volume mask = made.softMask();
		final List<Shell> map = Shells.meanAmplitude(Fft.forward(Windowed.of(entry.map(), mask), progress));
		final DensityMap density = made.density(made.finest(), progress);
		final List<Shell> model = Shells.meanAmplitude(Fft.forward(Windowed.of(density, mask), progress));
		final double end = Math.max(resolution, made.finest());
		final List<double[]> points = new ArrayList<>();
		for (int i = 0; i < map.size(); i++) {
			final Shell shell = map.get(i);
			if (shell.spacing() > FROM * (1 + HAIR) || shell.spacing() < end * (1 - HAIR)) continue;
			if (!(shell.meanAmplitude() > 0 && model.get(i).meanAmplitude() > 0)) continue;
			points.add(new double[] { 1 / (shell.spacing() * shell.spacing()), Math.log(shell.meanAmplitude()),
				Math.log(model.get(i).meanAmplitude()) });
		}
		return points.size() < FEWEST ? Optional.empty() : Optional.of(of(points));
	}

	private static ModelFallOff of(final List<double[]> points) {
		final double[] x = points.stream().mapToDouble(p -> p[0]).toArray();
		final double[] map = points.stream().mapToDouble(p -> p[1]).toArray();
		final double[] model = points.stream().mapToDouble(p -> p[2]).toArray();
		final double[] ratio = points.stream().mapToDouble(p -> p[1] - p[2]).toArray();
		final GuinierFit fit = GuinierFit.of(x, ratio);
		double squares = 0;
		for (int i = 0; i < x.length; i++) squares += Math.pow(ratio[i] - fit.at(x[i]), 2);
		return new ModelFallOff(x, map, model, fit, Math.sqrt(squares / x.length), new PearsonsCorrelation().correlation(map, model));
	}

	/** B of the map relative to the model in Å², four times the slope: below 0 where the map is blurrier, above 0 where it is sharper. */
	double relativeB() {
		return fit.bFactor();
	}
}

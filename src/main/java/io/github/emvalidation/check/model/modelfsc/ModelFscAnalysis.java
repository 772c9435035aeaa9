package io.github.emvalidation.check.model.modelfsc;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Volume;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The FSC of a map and of its model map, {@code Σ Re(F M*)/√(Σ|F|² Σ|M|²)} over shells as wide as the longest box side is narrow, as they
 * are and both times a soft mask, which is 1 within 3 Å of an atom and falls as a cosine to 0 at 8 Å (Afonine et al. 2018,
 * doi:10.1107/S2059798318009324, as phenix.mtriage has it). The model map has the B-factors of the model and ends at 2.3 voxels, and so do
 * the curves.
 *
 * @param unmasked   FSC as they are, 0 beyond the last shell
 * @param masked     FSC inside the mask, likewise
 * @param last       the last shell that the model map holds
 * @param resolution the reported resolution R in Å
 */
record ModelFscAnalysis(FscCurve unmasked, FscCurve masked, int last, double resolution) {

	private static final int STEPS = 3;

	static ModelFscAnalysis of(final Entry entry, final double resolution, final Progress progress) {
		final ModelMap model = ModelMap.of(entry);
		final ShellGrid shells = new ShellGrid(entry.grid());
		final int last = shells.lastUpTo(1 / model.finest());
		progress.step(0, STEPS, "Computing the density of the model");
		final Spectrum spectrum = model.spectrum(progress);
		progress.step(1, STEPS, "Comparing map and model shell by shell");
		final FscCurve unmasked = cut(ShellPowers.of(Fft.forward(entry.map(), progress), spectrum, shells).fsc(), last);
		final DensityMap density = model.density(model.finest(), progress);
		progress.step(2, STEPS, "Comparing map and model inside a mask");
		final Volume mask = model.softMask();
		final Spectrum first = Fft.forward(Windowed.of(entry.map(), mask), progress);
		final FscCurve masked = cut(ShellPowers.of(first, Fft.forward(Windowed.of(density, mask), progress), shells).fsc(), last);
		progress.step(STEPS, STEPS, "Map and model compared shell by shell");
		return new ModelFscAnalysis(unmasked, masked, last, resolution);
	}

	private static FscCurve cut(final FscCurve curve, final int last) {
		final double[] values = curve.values().clone();
		Arrays.fill(values, last + 1, values.length, 0);
		return new FscCurve(curve.shells(), values);
	}

	/** The finest detail in Å that the curves reach. */
	double finest() {
		return masked.shells().longestSide() / Math.max(1, last);
	}

	/**
	 * Where a curve falls below a threshold for the first time, in Å: linear in 1/d between two shells, at most the longest side of the box;
	 * empty if it never does.
	 */
	OptionalDouble crossing(final FscCurve curve, final double threshold) {
		final double side = curve.shells().longestSide();
		for (int i = 1; i <= last; i++) {
			if (curve.at(i) >= threshold) continue;
			final double before = curve.at(i - 1);
			final double place = before < threshold ? i - 1 : i - 1 + (before - threshold) / (before - curve.at(i));
			return OptionalDouble.of(place > 0 ? Math.min(side, side / place) : side);
		}
		return OptionalDouble.empty();
	}

	/** The mean of the masked curve up to the reported resolution, each shell weighted by its surface. */
	double mean() {
		final int end = Math.max(1, Math.min(last, masked.shells().lastUpTo(1 / resolution)));
		double sum = 0;
		double weight = 0;
		for (int i = 1; i <= end; i++) {
			sum += masked.at(i) * i * i;
			weight += (double) i * i;
		}
		return sum / weight;
	}

	/** Whether no coefficient of map or model has any power, as in a box without density. */
	boolean isEmpty() {
		return Arrays.stream(masked.values()).allMatch(value -> value == 0);
	}

	/** The values of a curve from shell 0 to the last. */
	double[] values(final FscCurve curve) {
		return Arrays.copyOf(curve.values(), last + 1);
	}
}

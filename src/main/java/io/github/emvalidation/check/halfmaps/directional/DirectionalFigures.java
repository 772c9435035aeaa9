package io.github.emvalidation.check.halfmaps.directional;

import io.github.emvalidation.check.halfmaps.FscFigures;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import java.util.List;

/** The charts of check 1.h. */
final class DirectionalFigures {

	private static final int BINS = 25;

	private DirectionalFigures() {}

	/** The fan of the cones' curves. */
	static Figure curves(final DirectionalAnalysis found) {
		final ShellGrid shells = found.cones().shells();
		final double[][] hard = found.cones().hard();
		final double[] low = new double[shells.count()];
		final double[] high = new double[shells.count()];
		for (int i = 0; i < low.length; i++) {
			final float[] values = new float[hard.length];
			for (int d = 0; d < values.length; d++) values[d] = (float) hard[d][i];
			final double[] band = Quantiles.of(values, 0.025, 0.975);
			low[i] = band[0];
			high[i] = band[1];
		}
		final List<Series> series = List.of(FscFigures.curve("All directions", found.global()),
			FscFigures.curve("2.5 % of the cones are below", shells, low), FscFigures.curve("2.5 % of the cones are above", shells, high),
			FscFigures.curve("Worst direction", shells, hard[found.worst()]), FscFigures.curve("Best direction", shells, hard[found.best()]),
			FscFigures.level(FscCurve.HALF_MAPS, shells));
		return new Figure.Chart("cones", "Fourier shell correlation inside the mask: of all directions, of the worst and the best one, and the " +
			"range of 95 % of the cones.", FscFigures.FREQUENCY, new Axis("FSC", false), series, false);
	}

	static Figure histogram(final DirectionalAnalysis found) {
		final double low = found.d()[found.best()];
		final double width = Math.max(1e-6, (found.d()[found.worst()] - low) / BINS);
		final double[] middles = new double[BINS];
		final double[] counts = new double[BINS];
		for (int i = 0; i < BINS; i++) middles[i] = low + (i + 0.5) * width;
		for (final double d : found.d()) counts[(int) Math.min(BINS - 1, (d - low) / width)]++;
		return new Figure.Chart("directions", "Resolutions along 321 directions of the half sphere.",
			new Axis("Resolution along a direction (Å)", false),
			new Axis("Directions", false), List.of(new Series("Directions", middles, counts, Style.BARS)), false);
	}
}

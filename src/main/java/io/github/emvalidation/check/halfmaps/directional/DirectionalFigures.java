package io.github.emvalidation.check.halfmaps.directional;

import io.github.emvalidation.check.halfmaps.FscFigures;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Pointer;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import java.util.List;

/** The charts of check 1.h. */
final class DirectionalFigures {

	private static final int BINS = 25;
	private static final double[] RANGES = { 0.025, 0.25, 0.75, 0.975 };
	/** Of the colours, in Å. */
	private static final double LEAST_RANGE = 0.1;

	private DirectionalFigures() {}

	/** The fan of the cones' curves. */
	static Figure curves(final DirectionalAnalysis found) {
		final ShellGrid shells = found.cones().shells();
		final double[][] fan = fan(found.cones().hard());
		final List<Series> series = List.of(FscFigures.band("95 % of the cones", shells, fan[0], fan[3]),
			FscFigures.band("Half of the cones", shells, fan[1], fan[2]), FscFigures.curve("All directions", found.global()),
			FscFigures.curve("Worst direction", shells, found.cones().hard()[found.worst()]),
			FscFigures.curve("Best direction", shells, found.cones().hard()[found.best()]), FscFigures.level(FscCurve.HALF_MAPS, shells));
		return FscFigures.chart("cones", "Fourier shell correlation inside the mask: of all directions, of the worst and the best one, and " +
			"the ranges of 95 % and of half of the 321 cones (shaded).", "FSC", series);
	}

	/** Percentiles 2.5, 25, 75 and 97.5 of the curves, {@code [percentile][shell]}. */
	private static double[][] fan(final double[][] curves) {
		final double[][] fan = new double[RANGES.length][curves[0].length];
		for (int i = 0; i < curves[0].length; i++) {
			final float[] values = new float[curves.length];
			for (int d = 0; d < values.length; d++) values[d] = (float) curves[d][i];
			final double[] percentiles = Quantiles.of(values, RANGES);
			for (int k = 0; k < RANGES.length; k++) fan[k][i] = percentiles[k];
		}
		return fan;
	}

	/** The resolution along every direction, z in the middle. */
	static Figure sphere(final DirectionalAnalysis found) {
		final double[] d = found.d();
		final double low = d[found.best()];
		final double high = Math.max(d[found.worst()], low + LEAST_RANGE);
		return new Figure.HalfSphere("sphere", "Resolution along the directions of the half sphere, seen from +z: directions near z are in the " +
			"middle, those in the plane of x and y on the rim. A direction and its opposite have the same value, so that half of the sphere " +
			"shows all. The colours run from " + Unit.ANGSTROM.print(low) + " to " + Unit.ANGSTROM.print(high) + ".", found.cones().directions(),
			d, low, high, "Resolution along a direction (Å)", List.of(new Pointer(found.direction(found.worst()), "worst"),
				new Pointer(found.direction(found.best()), "best")));
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

package io.github.emvalidation.check.halfmaps.directional;

import io.github.emvalidation.check.halfmaps.Chance;
import io.github.emvalidation.check.halfmaps.ConeCurves;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.signal.fsc.Directions;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The resolution d(u) along directions u: where the FSC of the coefficients within 20° of u falls below 0.143 (Tan et al. 2017,
 * doi:10.1038/nmeth.4347). cFAR, as cryoSPARC defines it, is the smallest over the largest area under a cone's curve, here up to its own
 * crossing and clipped at 0. Where a cone has no resolution, d is the side of the box.
 *
 * @param cones      the curves
 * @param global     FSC of all directions
 * @param d          d(u) at 0.143 in Å, one a direction
 * @param half       the same at 0.5
 * @param sphericity of the body with the radii 1/d at 0.5: 1 for a ball
 */
record DirectionalAnalysis(ConeCurves cones, FscCurve global, double[] d, double[] half, double sphericity) {

	/** Shells before this hold too few coefficients in a cone. */
	private static final int FIRST = 3;
	private static final double[] PERCENTILES = { 0.025, 0.25, 0.5, 0.75, 0.975 };

	static DirectionalAnalysis of(final ConeCurves cones, final FscCurve global) {
		final double[] half = resolutions(cones, 0.5);
		final double[] radii = Arrays.stream(half).map(length -> 1 / length).toArray();
		return new DirectionalAnalysis(cones, global, resolutions(cones, FscCurve.HALF_MAPS), half,
			Directions.sphericity(cones.directions(), radii));
	}

	private static double[] resolutions(final ConeCurves cones, final double threshold) {
		final double[] resolutions = new double[cones.hard().length];
		for (int i = 0; i < resolutions.length; i++) {
			resolutions[i] = crossing(cones.hard()[i], cones.shells(), threshold).resolution().orElse(cones.shells().longestSide());
		}
		return resolutions;
	}

	private static Crossing crossing(final double[] curve, final ShellGrid shells, final double threshold) {
		return Crossing.of(curve, shells, threshold, FIRST);
	}

	/** By trapezia, over the shells before the first that is below 0.143. */
	private static double area(final double[] curve) {
		double area = 0;
		for (int i = 1; i < curve.length && (i < FIRST || curve[i] >= FscCurve.HALF_MAPS); i++) {
			area += (Math.max(0, curve[i - 1]) + Math.max(0, curve[i])) / 2;
		}
		return area;
	}

	/** The smallest area over the largest, 0 to 1; 1 if there is none. */
	double cfar() {
		return cfar(cones);
	}

	private static double cfar(final ConeCurves cones) {
		final DoubleSummaryStatistics areas = Arrays.stream(cones.hard()).mapToDouble(DirectionalAnalysis::area).summaryStatistics();
		return areas.getMax() > 0 ? areas.getMin() / areas.getMax() : 1;
	}

	/** What cFAR is by chance. */
	static Chance cfarByChance(final List<ConeCurves> draws) {
		return new Chance(draws.stream().mapToDouble(DirectionalAnalysis::cfar).toArray());
	}

	/** What the ratio of percentiles is by chance. */
	static Chance ratioByChance(final List<ConeCurves> draws) {
		return new Chance(draws.stream().mapToDouble(draw -> ratio(percentiles(resolutions(draw, FscCurve.HALF_MAPS)))).toArray());
	}

	/** Percentiles 2.5, 25, 50, 75 and 97.5 of d in Å. */
	double[] percentiles() {
		return percentiles(d);
	}

	/** The same of d at 0.5. */
	double[] percentilesAtHalf() {
		return percentiles(half);
	}

	private static double[] percentiles(final double[] values) {
		final float[] floats = new float[values.length];
		for (int i = 0; i < floats.length; i++) floats[i] = (float) values[i];
		return Quantiles.of(floats, PERCENTILES);
	}

	/** Percentile 97.5 of d over percentile 2.5. */
	double ratio() {
		return ratio(percentiles());
	}

	private static double ratio(final double[] percentiles) {
		return percentiles[4] / percentiles[0];
	}

	/** The number of the direction with the largest d. */
	int worst() {
		int worst = 0;
		for (int i = 1; i < d.length; i++) worst = d[i] > d[worst] ? i : worst;
		return worst;
	}

	/** The number of the direction with the smallest d. */
	int best() {
		int best = 0;
		for (int i = 1; i < d.length; i++) best = d[i] < d[best] ? i : best;
		return best;
	}

	Vec3 direction(final int number) {
		return cones.directions().get(number);
	}

	/** The resolution along x, y or z. */
	Crossing along(final int axis) {
		return crossing(cones.axes()[axis], cones.shells(), FscCurve.HALF_MAPS);
	}

	/** How many shells there are before the global resolution; 0 without one. */
	double shellsBefore() {
		final Crossing crossing = global.crossing(FscCurve.HALF_MAPS);
		return crossing.isResolved() ? cones.shells().longestSide() / crossing.resolution().getAsDouble() : 0;
	}
}

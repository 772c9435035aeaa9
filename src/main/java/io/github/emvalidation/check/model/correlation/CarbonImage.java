package io.github.emvalidation.check.model.correlation;

import io.github.emvalidation.structure.ScatteringFactors;

/**
 * How far an atom shows in a map: the image of a carbon, {@code ρ(r) = (2/r) ∫₀^(1/R) f(s) exp(-B s²/4) s sin(2π s r) ds}, is concave up to
 * its first inflection. The radius is R or twice the inflection, the larger, within 3 and 10 Å (Afonine et al. 2018,
 * doi:10.1107/S2059798318009324).
 */
final class CarbonImage {

	private static final double LEAST = 3;
	private static final double MOST = 10;
	private static final double STEP = 0.01;
	private static final int POINTS = 400;

	private CarbonImage() {}

	/**
	 * The radius in Å.
	 *
	 * @param resolution R in Å
	 * @param b          mean B of the model in Å²
	 */
	static double radius(final double resolution, final double b) {
		return Math.max(LEAST, Math.min(MOST, Math.max(resolution, 2 * inflection(resolution, b))));
	}

	/** Where the second derivative of the image changes its sign for the first time, in Å; at most 10 Å. */
	static double inflection(final double resolution, final double b) {
		final double[] weights = weights(resolution, b);
		double before = value(weights, resolution, 0);
		double here = value(weights, resolution, STEP);
		for (int i = 1; i * STEP < MOST; i++) {
			final double next = value(weights, resolution, (i + 1) * STEP);
			if (next - 2 * here + before > 0) return i * STEP;
			before = here;
			here = next;
		}
		return MOST;
	}

	/** {@code f(s) exp(-B s²/4) s²} at the middles of equal steps of s. */
	private static double[] weights(final double resolution, final double b) {
		final ScatteringFactors carbon = ScatteringFactors.of("C");
		final double[] weights = new double[POINTS];
		for (int i = 0; i < POINTS; i++) {
			final double s = (i + 0.5) / POINTS / resolution;
			for (int term = 0; term < carbon.a().length; term++) {
				weights[i] += carbon.a()[term] * Math.exp(-(carbon.b()[term] + b) * s * s / 4) * s * s;
			}
		}
		return weights;
	}

	private static double value(final double[] weights, final double resolution, final double r) {
		double sum = 0;
		for (int i = 0; i < POINTS; i++) {
			final double angle = 2 * Math.PI * (i + 0.5) / POINTS / resolution * r;
			sum += weights[i] * (angle == 0 ? 1 : Math.sin(angle) / angle);
		}
		return sum;
	}
}

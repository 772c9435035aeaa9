package io.github.emvalidation.signal;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The upper tail of Student's t distribution, {@code P(T > t)}, and what it says of correlations: under independence
 * {@code t = r √(ν / (1 - r²))} follows it with ν degrees of freedom.
 */
public final class StudentTail {

	private StudentTail() {}

	/**
	 * How probable a correlation at least as large is by chance.
	 *
	 * @param r       the correlation, -1 to 1
	 * @param degrees degrees of freedom ν, above 0
	 * @return 0 to 1, exact in the tail down to 1e-300; 0 for {@code r = 1}
	 */
	public static double ofCorrelation(final double r, final double degrees) {
		if (r >= 1) return 0;
		if (r <= -1) return 1;
		// the distribution is symmetric, and the lower tail is computed without taking it from 1
		return new TDistribution(degrees).cumulativeProbability(-r * Math.sqrt(degrees / ((1 - r) * (1 + r))));
	}
}

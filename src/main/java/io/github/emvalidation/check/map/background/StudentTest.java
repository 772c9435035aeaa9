package io.github.emvalidation.check.map.background;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * One-sample, two-sided t-test of a mean against 0: {@code t = mean / (s/sqrt(n))}, where s is the sample standard
 * deviation (n - 1).
 *
 * @param t statistic
 * @param p probability of a statistic at least as far from 0 when the true mean is 0; 0 when below the smallest number
 */
record StudentTest(double t, double p) {

	/**
	 * @param n number of independent observations, above 1; need not be whole
	 * @param deviation population standard deviation, above 0
	 */
	static StudentTest of(final double n, final double mean, final double deviation) {
		// s/sqrt(n) = sd*sqrt(n/(n-1))/sqrt(n)
		final double t = mean * Math.sqrt(n - 1) / deviation;
		final double p = 2 * new TDistribution(null, n - 1).cumulativeProbability(-Math.abs(t));
		return new StudentTest(t, Math.min(1, p));
	}
}

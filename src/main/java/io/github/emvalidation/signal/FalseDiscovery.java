package io.github.emvalidation.signal;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Many tests at once: the rate of false ones among those called significant, whatever the dependence between them (Benjamini and
 * Yekutieli 2001, doi:10.1214/aos/1013699998).
 */
public final class FalseDiscovery {

	private FalseDiscovery() {}

	/**
	 * Adjusted probabilities: {@code q_(i) = min over j >= i of p_(j) m c_m / j} for m tests in ascending order of p, with
	 * {@code c_m = Σ 1/k}, at most 1.
	 *
	 * @param p probabilities, 0 to 1
	 * @return q, in the order of p
	 */
	public static double[] adjusted(final double[] p) {
		final int m = p.length;
		final Integer[] order = new Integer[m];
		double harmonic = 0;
		for (int i = 0; i < m; i++) {
			order[i] = i;
			harmonic += 1.0 / (i + 1);
		}
		Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
		final double[] q = new double[m];
		double least = 1;
		for (int rank = m; rank >= 1; rank--) {
			least = Math.min(least, p[order[rank - 1]] * m * harmonic / rank);
			q[order[rank - 1]] = least;
		}
		return q;
	}
}

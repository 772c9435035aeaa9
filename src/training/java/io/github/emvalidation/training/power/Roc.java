package io.github.emvalidation.training.power;

import java.util.Arrays;

/** How well a value separates faulty maps from good ones. */
final class Roc {

	private Roc() {}

	/**
	 * The area under the ROC curve: the share of pairs of a faulty and a good map in which the faulty one has the higher value, equal values
	 * counting half (Hanley and McNeil 1982, doi:10.1148/radiology.143.1.7063747).
	 *
	 * @return 0 to 1; 0.5 tells nothing; NaN without maps of either kind
	 */
	static double area(final double[] faulty, final double[] good) {
		if (faulty.length == 0 || good.length == 0) return Double.NaN;
		final double[] sorted = good.clone();
		Arrays.sort(sorted);
		double sum = 0;
		for (final double value : faulty) sum += (below(sorted, value, false) + below(sorted, value, true)) / 2.0;
		return sum / ((double) faulty.length * good.length);
	}

	/** How many of the sorted values are below this one, or equal to it if that counts. */
	private static int below(final double[] sorted, final double value, final boolean orEqual) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			final int middle = (low + high) / 2;
			if (sorted[middle] < value || orEqual && sorted[middle] == value) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

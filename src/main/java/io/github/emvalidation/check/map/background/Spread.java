package io.github.emvalidation.check.map.background;

import io.github.emvalidation.progress.Progress;

/**
 * Number, mean and spread of the background, in two passes so that a large mean costs no precision.
 *
 * @param n         number of background voxels
 * @param min       smallest density
 * @param max       largest density
 * @param mean      their mean
 * @param squares   sum of the squared deviations from the mean
 */
record Spread(long n, double min, double max, double mean, double squares) {

	private record Part(long n, float min, float max, double sum) {

		static Part of(final float[] values) {
			float min = Float.POSITIVE_INFINITY;
			float max = Float.NEGATIVE_INFINITY;
			double sum = 0;
			for (final float v : values) {
				min = Math.min(min, v);
				max = Math.max(max, v);
				sum += v;
			}
			return new Part(values.length, min, max, sum);
		}
	}

	static Spread of(final Background background, final Progress progress) {
		long n = 0;
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		double sum = 0;
		for (final Part part : background.perSection(progress, Part::of)) {
			n += part.n;
			min = Math.min(min, part.min);
			max = Math.max(max, part.max);
			sum += part.sum;
		}
		final double mean = n == 0 ? 0 : sum / n;
		double squares = 0;
		for (final double part : background.perSection(progress, values -> squares(values, mean))) squares += part;
		return new Spread(n, min, max, mean, squares);
	}

	private static double squares(final float[] values, final double mean) {
		double sum = 0;
		for (final float v : values) sum += (v - mean) * (v - mean);
		return sum;
	}

	/** Whether all voxels are equal, or there are none. */
	boolean isConstant() {
		return !(min < max);
	}

	/** Population standard deviation. */
	double deviation() {
		return Math.sqrt(squares / n);
	}
}

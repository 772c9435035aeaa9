package io.github.emvalidation.io;

/**
 * Smallest and largest value, mean and standard deviation of values that come row by row: each row's own mean and sum of
 * squared deviations, combined in order (Chan, Golub &amp; LeVeque 1979), so that nothing cancels for a large mean.
 */
final class RunningStatistics {

	private long count;
	private double min = Double.POSITIVE_INFINITY;
	private double max = Double.NEGATIVE_INFINITY;
	private double mean;
	private double squares;

	/** Adds a whole row. */
	void add(final float[] row) {
		double sum = 0;
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		for (final float value : row) {
			least = Math.min(least, value);
			most = Math.max(most, value);
			sum += value;
		}
		min = Math.min(min, least);
		max = Math.max(max, most);
		final double rowMean = sum / row.length;
		double rowSquares = 0;
		for (final float value : row) rowSquares += (value - rowMean) * (value - rowMean);
		final double difference = rowMean - mean;
		final double before = count;
		count += row.length;
		mean += difference * row.length / count;
		squares += rowSquares + difference * difference * before * row.length / count;
	}

	double min() {
		return min;
	}

	double max() {
		return max;
	}

	double mean() {
		return mean;
	}

	/** Standard deviation of all values from their mean (population, n). */
	double deviation() {
		return Math.sqrt(squares / count);
	}
}

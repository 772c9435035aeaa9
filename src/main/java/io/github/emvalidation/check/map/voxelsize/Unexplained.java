package io.github.emvalidation.check.map.voxelsize;

/**
 * Products of curves over frequencies s, of what a constant and a B-factor leave of them: with a and b less their best
 * {@code c - B s²/4}, {@code sum s a b}.
 */
final class Unexplained {

	private final double[] s;
	/** s² less its weighted mean. */
	private final double[] square;
	private final double weight;
	private final double squares;

	/** @param s frequencies in 1/Å, at least three */
	Unexplained(final double[] s) {
		this.s = s;
		double w = 0;
		double sum = 0;
		for (final double f : s) {
			w += f;
			sum += f * f * f;
		}
		weight = w;
		square = new double[s.length];
		for (int i = 0; i < s.length; i++) square[i] = s[i] * s[i] - sum / w;
		squares = product(square, square);
	}

	/** The sum of s. */
	double weight() {
		return weight;
	}

	/** A curve less its weighted mean and its B-factor. */
	double[] rest(final double[] curve) {
		double sum = 0;
		for (int i = 0; i < s.length; i++) sum += s[i] * curve[i];
		final double mean = sum / weight;
		// the mean drops out: square has none
		final double slope = product(curve, square) / squares;
		final double[] rest = new double[s.length];
		for (int i = 0; i < s.length; i++) rest[i] = curve[i] - mean - slope * square[i];
		return rest;
	}

	/** {@code sum s a b}, of two curves that are such rests. */
	double product(final double[] a, final double[] b) {
		double sum = 0;
		for (int i = 0; i < s.length; i++) sum += s[i] * a[i] * b[i];
		return sum;
	}
}

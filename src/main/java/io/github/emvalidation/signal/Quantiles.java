package io.github.emvalidation.signal;

import java.util.Arrays;

/**
 * Quantiles with linear interpolation, NumPy's default: of n values in ascending order v_0 .. v_(n-1) the quantile q is at
 * position {@code h = q (n - 1)}, {@code v_floor(h) + (h - floor(h)) (v_(floor(h)+1) - v_floor(h))}.
 *
 * <p>Nothing is sorted, copied or moved: values are found by counting them, by the upper 16 bits of their keys and then, where
 * a wanted value lies, by the lower 16. That is two passes for all quantiles together, whatever the values.
 */
public final class Quantiles {

	private static final int BINS = 1 << 16;

	private final float[] values;
	private final int[] upper = new int[BINS];
	/** Counts by the lower bits, of those upper bits that are wanted. */
	private final int[][] lower = new int[BINS][];

	private Quantiles(final float[] values) {
		this.values = values;
		for (final float v : values) upper[key(v) >>> 16]++;
	}

	/**
	 * @param values    at least one, all finite; left as they are
	 * @param fractions which quantiles, each from 0 to 1
	 * @return the quantiles, in the order of the fractions
	 */
	public static double[] of(final float[] values, final double... fractions) {
		if (values.length == 0) throw new IllegalArgumentException("no values; a quantile needs at least one");
		for (final double q : fractions) {
			if (!(q >= 0 && q <= 1)) throw new IllegalArgumentException("a quantile of " + q + "; expected 0 to 1");
		}
		final Quantiles quantiles = new Quantiles(values);
		quantiles.countLower(fractions);
		return Arrays.stream(fractions).map(quantiles::quantile).toArray();
	}

	private void countLower(final double[] fractions) {
		for (final double q : fractions) {
			final int rank = (int) position(q);
			lower[bin(upper, rank)] = new int[BINS];
			lower[bin(upper, next(rank))] = new int[BINS];
		}
		for (final float v : values) {
			final int key = key(v);
			final int[] counts = lower[key >>> 16];
			if (counts != null) counts[key & BINS - 1]++;
		}
	}

	private double quantile(final double q) {
		final int rank = (int) position(q);
		final double value = value(rank);
		return value + (position(q) - rank) * (value(next(rank)) - value);
	}

	private double position(final double q) {
		return q * (values.length - 1);
	}

	private int next(final int rank) {
		return Math.min(rank + 1, values.length - 1);
	}

	/** The value with {@code rank} values before it. */
	private double value(final int rank) {
		final int high = bin(upper, rank);
		int before = 0;
		for (int i = 0; i < high; i++) before += upper[i];
		return value(high, bin(lower[high], rank - before));
	}

	/** The bin that the value of a rank was counted in. */
	private static int bin(final int[] counts, final int rank) {
		int bin = 0;
		for (int before = counts[0]; before <= rank; before += counts[bin]) bin++;
		return bin;
	}

	/** A number that, taken without sign, orders as the values do: the bits of a positive value, all inverted if negative. */
	private static int key(final float value) {
		final int bits = Float.floatToRawIntBits(value);
		return bits ^ (bits >> 31 | Integer.MIN_VALUE);
	}

	private static float value(final int high, final int low) {
		final int key = high << 16 | low;
		return Float.intBitsToFloat(key < 0 ? key ^ Integer.MIN_VALUE : ~key);
	}
}

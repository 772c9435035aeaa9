package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Quantiles with linear interpolation, NumPy's default: of n values in ascending order v_0 .. v_(n-1) the quantile q is at
 * position {@code h = q (n - 1)}, {@code v_floor(h) + (h - floor(h)) (v_(floor(h)+1) - v_floor(h))}.
 *
 * <p>Nothing is sorted, copied or moved: values are found by counting them, by the upper 16 bits of their keys and then, where
 * a wanted value lies, by the lower 16. That is two passes for all quantiles together and for any values, on several threads
 * where the values lie in several arrays.
 */
public final class Quantiles {

	private static final int BINS = 1 << 16;

	/** The most tasks that count at a time, each in bins of its own. */
	private static final int TASKS = 4;

	private final float[][] pieces;
	private final int[] lengths;
	private final long count;
	private final int[] upper;
	/** Counts by the lower bits, of those upper bits that are wanted. */
	private final int[][] lower = new int[BINS][];

	private Quantiles(final float[][] pieces, final int[] lengths) {
		this.pieces = pieces;
		this.lengths = lengths;
		count = Arrays.stream(lengths).asLongStream().sum();
		upper = new int[BINS];
		counted(this::countUpper).forEach(part -> add(upper, part));
	}

	/**
	 * @param values    at least one, all finite; left as they are
	 * @param fractions which quantiles, each from 0 to 1
	 * @return the quantiles, in the order of the fractions
	 */
	public static double[] of(final float[] values, final double... fractions) {
		return of(new float[][] { values }, new int[] { values.length }, fractions);
	}

	/**
	 * Quantiles of values that lie in several arrays.
	 *
	 * @param pieces    the arrays
	 * @param lengths   how many values at the start of each count; one in all at least
	 */
	public static double[] of(final float[][] pieces, final int[] lengths, final double... fractions) {
		final Quantiles quantiles = new Quantiles(pieces, lengths);
		if (quantiles.count == 0) throw new IllegalArgumentException("no values; a quantile needs at least one");
		for (final double q : fractions) {
			if (!(q >= 0 && q <= 1)) throw new IllegalArgumentException("a quantile of " + q + "; expected 0 to 1");
		}
		quantiles.findLower(fractions);
		return Arrays.stream(fractions).map(quantiles::quantile).toArray();
	}

	/** Counts the pieces, each task those of its turn. */
	private <T> List<T> counted(final IntFunction<T> task) {
		return Parallel.map(Math.min(TASKS, pieces.length), task);
	}

	private int[] countUpper(final int task) {
		final int[] bins = new int[BINS];
		for (int piece = task; piece < pieces.length; piece += TASKS) {
			final float[] values = pieces[piece];
			for (int i = 0; i < lengths[piece]; i++) bins[key(values[i]) >>> 16]++;
		}
		return bins;
	}

	private void findLower(final double[] fractions) {
		for (final double q : fractions) {
			final long rank = (long) position(q);
			lower[bin(upper, rank)] = new int[BINS];
			lower[bin(upper, next(rank))] = new int[BINS];
		}
		for (final int[][] part : counted(this::countLower)) {
			for (int high = 0; high < BINS; high++) {
				if (lower[high] != null) add(lower[high], part[high]);
			}
		}
	}

	private int[][] countLower(final int task) {
		final int[][] bins = new int[BINS][];
		for (int high = 0; high < BINS; high++) {
			if (lower[high] != null) bins[high] = new int[BINS];
		}
		for (int piece = task; piece < pieces.length; piece += TASKS) {
			final float[] values = pieces[piece];
			for (int i = 0; i < lengths[piece]; i++) {
				final int key = key(values[i]);
				final int[] counts = bins[key >>> 16];
				if (counts != null) counts[key & BINS - 1]++;
			}
		}
		return bins;
	}

	private static void add(final int[] sums, final int[] counts) {
		for (int i = 0; i < sums.length; i++) sums[i] += counts[i];
	}

	private double quantile(final double q) {
		final long rank = (long) position(q);
		final double value = value(rank);
		return value + (position(q) - rank) * (value(next(rank)) - value);
	}

	private double position(final double q) {
		return q * (count - 1);
	}

	private long next(final long rank) {
		return Math.min(rank + 1, count - 1);
	}

	/** The value with {@code rank} values before it. */
	private double value(final long rank) {
		final int high = bin(upper, rank);
		long before = 0;
		for (int i = 0; i < high; i++) before += upper[i];
		return value(high, bin(lower[high], rank - before));
	}

	/** The bin that the value of a rank was counted in. */
	private static int bin(final int[] counts, final long rank) {
		int bin = 0;
		for (long before = counts[0]; before <= rank; before += counts[bin]) bin++;
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

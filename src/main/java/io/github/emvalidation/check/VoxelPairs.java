package io.github.emvalidation.check;

import io.github.emvalidation.volume.Volume;
import java.util.Arrays;
import java.util.Optional;

/**
 * Values of two volumes at the same voxels, counted in steps of 0.01, so that order statistics need no sorting and sums are whole
 * numbers. A voxel counts where both have a value above 0.
 *
 * @param joint      counts by the second's values in tenths, and then the first's in hundredths: {@code [tenth][hundredth]}; null where
 *                   no voxel has such a second value
 * @param ranks      sums of products of ranks: first · second, first · first, second · second, each less the mean rank
 * @param difference counts of the first less the second
 */
record VoxelPairs(int[][] joint, double[] ranks, long[] difference) {

	private static final double STEP = 0.01;
	/** Values beyond are counted here. */
	private static final int LAST = 9999;
	private static final int COARSE = 10;
	/** Fewer voxels give no median. */
	private static final int FEWEST = 50;

	/** Empty where no voxel has both values. */
	static Optional<VoxelPairs> of(final Volume first, final Volume second) {
		final long[] counts1 = new long[LAST + 1];
		final long[] counts2 = new long[LAST + 1];
		final int[][] joint = new int[LAST / COARSE + 1][];
		final long[] difference = new long[2 * LAST + 1];
		each(first, second, (a, b) -> {
			counts1[a]++;
			counts2[b]++;
			difference[a - b + LAST]++;
			if (joint[b / COARSE] == null) joint[b / COARSE] = new int[LAST + 1];
			joint[b / COARSE][a]++;
		});
		final long voxels = Arrays.stream(counts1).sum();
		if (voxels == 0) return Optional.empty();
		final double[] ranks1 = ranks(counts1);
		final double[] ranks2 = ranks(counts2);
		final double middle = (voxels - 1) / 2.0;
		final double[] sums = new double[3];
		each(first, second, (a, b) -> {
			sums[0] += (ranks1[a] - middle) * (ranks2[b] - middle);
			sums[1] += (ranks1[a] - middle) * (ranks1[a] - middle);
			sums[2] += (ranks2[b] - middle) * (ranks2[b] - middle);
		});
		return Optional.of(new VoxelPairs(joint, sums, difference));
	}

	private interface Pair {

		void take(int first, int second);
	}

	private static void each(final Volume first, final Volume second, final Pair pair) {
		final float[] a = new float[first.grid().nx()];
		final float[] b = new float[a.length];
		for (int z = 0; z < first.grid().nz(); z++) {
			for (int y = 0; y < first.grid().ny(); y++) {
				first.row(y, z, a);
				second.row(y, z, b);
				for (int x = 0; x < a.length; x++) {
					if (a[x] > 0 && b[x] > 0) pair.take(index(a[x]), index(b[x]));
				}
			}
		}
	}

	private static int index(final float value) {
		return (int) Math.min(LAST, Math.round(value / STEP));
	}

	/** The mean rank, from 0 on, of the voxels with each value. */
	private static double[] ranks(final long[] counts) {
		final double[] ranks = new double[counts.length];
		long before = 0;
		for (int i = 0; i < counts.length; i++) {
			ranks[i] = before + (counts[i] - 1) / 2.0;
			before += counts[i];
		}
		return ranks;
	}

	/** Spearman's; 0 where one volume has a single value. */
	double rankCorrelation() {
		final double power = Math.sqrt(ranks[1]) * Math.sqrt(ranks[2]);
		return power > 0 ? ranks[0] / power : 0;
	}

	/** Median of the first less the second. */
	double medianDifference() {
		return STEP * (at(difference, 0.5) - LAST);
	}

	/** Share of voxels where the first is less than the second, 0 to 1. */
	double shareFiner() {
		return (double) Arrays.stream(difference, 0, LAST).sum() / Arrays.stream(difference).sum();
	}

	/** For each tenth of the second value: that value, and quartile, median and upper quartile of the first. */
	double[][] medians() {
		final double[][] all = new double[4][joint.length];
		int found = 0;
		for (int tenth = 0; tenth < joint.length; tenth++) {
			if (joint[tenth] == null) continue;
			final long[] counts = Arrays.stream(joint[tenth]).asLongStream().toArray();
			if (Arrays.stream(counts).sum() < FEWEST) continue;
			all[0][found] = STEP * COARSE * tenth + STEP * (COARSE - 1) / 2;
			for (int quartile = 1; quartile <= 3; quartile++) all[quartile][found] = STEP * at(counts, quartile / 4.0);
			found++;
		}
		final int n = found;
		return Arrays.stream(all).map(values -> Arrays.copyOf(values, n)).toArray(double[][]::new);
	}

	/** The least index that so large a share of the counts does not exceed. */
	private static int at(final long[] counts, final double share) {
		final double wanted = share * Arrays.stream(counts).sum();
		long sum = 0;
		for (int i = 0; i < counts.length; i++) {
			sum += counts[i];
			if (sum >= wanted && sum > 0) return i;
		}
		return counts.length - 1;
	}
}

package io.github.emvalidation.check.map.mask;

import java.util.Arrays;

/**
 * What the connected components of a raw mask amount to. The {@code main} ones are the largest that together hold 95 % of the
 * voxels; the others are remaining.
 *
 * @param sizes            voxels of every component, largest first
 * @param voxels           their sum
 * @param main             how many components, from the largest down, are needed to reach 95 % of the voxels
 * @param remaining        number of the other components
 * @param remainingVoxels  voxels of those together
 */
record LargeComponents(long[] sizes, long voxels, int main, int remaining, long remainingVoxels) {

	private static final long PER_CENT = 95;
	private static final int MAX_ROWS = 100;

	/** @param sizes voxels of every component, largest first; at least one */
	static LargeComponents of(final long[] sizes) {
		long voxels = 0;
		for (final long size : sizes) voxels += size;
		final int main = holding(PER_CENT, sizes, voxels);
		return new LargeComponents(sizes, voxels, main, sizes.length - main, voxels - Arrays.stream(sizes).limit(main).sum());
	}

	/** How many components, from the largest down, are needed to reach this share of the voxels in per cent. */
	int holding(final int percent) {
		return holding(percent, sizes, voxels);
	}

	private static int holding(final long percent, final long[] sizes, final long voxels) {
		int count = 0;
		for (long sum = 0; 100 * sum < percent * voxels; count++) sum += sizes[count];
		return count;
	}

	/** Mean size of the remaining components in voxels; 0 when there are none. */
	double remainingMean() {
		return remaining == 0 ? 0 : (double) remainingVoxels / remaining;
	}

	/** Size of the largest of the remaining components in voxels; 0 when there are none. */
	long remainingLargest() {
		return remaining == 0 ? 0 : sizes[main];
	}

	/** Size of the smallest of the remaining components in voxels; 0 when there are none. */
	long remainingSmallest() {
		return remaining == 0 ? 0 : sizes[sizes.length - 1];
	}

	/** How many components are worth a row of a table: the main ones, at most a hundred. */
	int listed() {
		return Math.min(main, MAX_ROWS);
	}
}

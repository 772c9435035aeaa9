package io.github.emvalidation.check.map.mask;

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
		int main = 0;
		long sum = 0;
		while (100 * sum < PER_CENT * voxels) sum += sizes[main++];
		return new LargeComponents(sizes, voxels, main, sizes.length - main, voxels - sum);
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

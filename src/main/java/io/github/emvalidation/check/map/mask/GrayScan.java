package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many voxels lie above each of 24 gray levels {@code g = i*max/25}, i = 1..24. The comparison is {@code V > g} in
 * double precision, each voxel being looked at once.
 *
 * @param levels the gray levels, ascending
 * @param voxels number of voxels above each
 */
record GrayScan(double[] levels, long[] voxels) {

	private static final int PARTS = 25;

	/**
	 * Scans the whole box.
	 *
	 * @param max the map's maximum, above 0
	 */
	static GrayScan of(final DensityMap map, final double max, final Progress progress) {
		final double[] levels = IntStream.range(1, PARTS).mapToDouble(i -> i * max / PARTS).toArray();
		final List<long[]> sections = Parallel.map(map.grid().nz(), z -> {
			progress.checkCanceled();
			return passed(map.plane(z), levels, PARTS / max);
		});
		final long[] voxels = new long[levels.length];
		for (final long[] passed : sections) {
			long above = 0;
			for (int i = levels.length; i >= 1; i--) {
				above += passed[i];
				voxels[i - 1] += above;
			}
		}
		return new GrayScan(levels, voxels);
	}

	/** How many voxels lie above exactly 0, 1, ... of the levels. */
	private static long[] passed(final float[] plane, final double[] levels, final double perLevel) {
		final long[] counts = new long[levels.length + 1];
		for (final float v : plane) {
			if (!(v > levels[0])) {
				counts[0]++;
				continue;
			}
			// the product is a guess, wrong by one where rounding makes it so; the comparisons decide
			int n = (int) Math.max(0, Math.min(levels.length, v * perLevel));
			while (n > 0 && !(v > levels[n - 1])) n--;
			while (n < levels.length && v > levels[n]) n++;
			counts[n]++;
		}
		return counts;
	}
}

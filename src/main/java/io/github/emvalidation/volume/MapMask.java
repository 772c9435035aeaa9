package io.github.emvalidation.volume;

import io.github.emvalidation.progress.Parallel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoublePredicate;

/**
 * A set of voxels of a grid, one bit each. Different threads may fill different sections. A finished mask does not change any
 * more.
 */
public final class MapMask implements Volume {

	private final Grid grid;
	private final BitSet[] planes;

	/** An empty mask. */
	public MapMask(final Grid grid) {
		this.grid = grid;
		planes = new BitSet[grid.nz()];
		for (int z = 0; z < planes.length; z++) {
			planes[z] = new BitSet(grid.nx() * grid.ny());
		}
	}

	/** The voxels at or above a level. */
	public static MapMask atLeast(final DensityMap map, final double level) {
		return where(map, density -> density >= level);
	}

	/** The voxels whose density passes a test. */
	public static MapMask where(final DensityMap map, final DoublePredicate test) {
		final MapMask mask = new MapMask(map.grid());
		Parallel.forEach(map.grid().nz(), z -> {
			final float[] plane = map.plane(z);
			final long[] words = new long[(plane.length + Long.SIZE - 1) / Long.SIZE];
			// bits without a branch: in noise no processor guesses the next one
			for (int i = 0; i < plane.length; i++) words[i / Long.SIZE] |= (test.test(plane[i]) ? 1L : 0L) << i;
			mask.planes[z].or(BitSet.valueOf(words));
		});
		return mask;
	}

	/** The voxels that lie in this mask or in the other, which must share a size. */
	public MapMask or(final MapMask other) {
		requireSameSize(other);
		final MapMask either = new MapMask(grid);
		for (int z = 0; z < planes.length; z++) {
			either.planes[z].or(planes[z]);
			either.planes[z].or(other.planes[z]);
		}
		return either;
	}

	@Override
	public Grid grid() {
		return grid;
	}

	/** The z-section {@code z} itself (not a copy): voxel (x, y) is bit {@code x + nx*y}. */
	public BitSet plane(final int z) {
		return planes[z];
	}

	/** Whether the voxel belongs to the mask; voxels outside the box do not. */
	public boolean get(final int x, final int y, final int z) {
		return x >= 0 && y >= 0 && z >= 0 && x < grid.nx() && y < grid.ny() && z < grid.nz() &&
			planes[z].get(x + grid.nx() * y);
	}

	public void set(final int x, final int y, final int z) {
		planes[z].set(x + grid.nx() * y);
	}

	/** Number of voxels in the mask. */
	public long count() {
		long sum = 0;
		for (final BitSet plane : planes) sum += plane.cardinality();
		return sum;
	}

	/** Number of voxels that lie in both masks, which must share a size. */
	public long countCommon(final MapMask other) {
		requireSameSize(other);
		long sum = 0;
		for (int z = 0; z < planes.length; z++) {
			final BitSet both = (BitSet) planes[z].clone();
			both.and(other.planes[z]);
			sum += both.cardinality();
		}
		return sum;
	}

	private void requireSameSize(final MapMask other) {
		if (!grid.size().equals(other.grid.size())) {
			throw new IllegalArgumentException("masks of " + grid.size() + " and " + other.grid.size() + " voxels");
		}
	}

	public boolean isEmpty() {
		for (final BitSet plane : planes) {
			if (!plane.isEmpty()) return false;
		}
		return true;
	}

	/**
	 * Makes values 0 that lie outside the mask.
	 *
	 * @param first  index of the first of them in section z, x + nx y
	 * @param count  how many
	 * @param values of these voxels, from index 0 on
	 */
	public void clearOutside(final int z, final int first, final int count, final float[] values) {
		final int end = first + count;
		int from = planes[z].nextClearBit(first);
		while (from < end) {
			final int next = planes[z].nextSetBit(from);
			final int to = next < 0 ? end : Math.min(end, next);
			Arrays.fill(values, from - first, to - first, 0);
			from = planes[z].nextClearBit(to);
		}
	}

	/** 1 inside the mask, 0 outside. */
	@Override
	public void row(final int y, final int z, final float[] into) {
		Arrays.fill(into, 0, grid.nx(), 0);
		final int first = grid.nx() * y;
		final int end = first + grid.nx();
		int from = planes[z].nextSetBit(first);
		while (from >= 0 && from < end) {
			final int to = Math.min(end, planes[z].nextClearBit(from));
			Arrays.fill(into, from - first, to - first, 1);
			from = planes[z].nextSetBit(to);
		}
	}
}

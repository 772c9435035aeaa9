package io.github.emvalidation.volume;

import java.util.BitSet;

/**
 * A set of voxels of a grid, one bit each. Sections may be filled by different threads; once handed on, a mask is not
 * changed any more.
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
		if (!grid.size().equals(other.grid.size())) {
			throw new IllegalArgumentException("masks of " + grid.size() + " and " + other.grid.size() + " voxels");
		}
		long sum = 0;
		for (int z = 0; z < planes.length; z++) {
			final BitSet both = (BitSet) planes[z].clone();
			both.and(other.planes[z]);
			sum += both.cardinality();
		}
		return sum;
	}

	public boolean isEmpty() {
		for (final BitSet plane : planes) {
			if (!plane.isEmpty()) return false;
		}
		return true;
	}

	/** 1 inside the mask, 0 outside. */
	@Override
	public void row(final int y, final int z, final float[] into) {
		final int first = grid.nx() * y;
		for (int x = 0; x < grid.nx(); x++) into[x] = planes[z].get(first + x) ? 1 : 0;
	}
}

package io.github.emvalidation.check.map.mass;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;

/**
 * How much of a particle the faces of its box cut: {@code n/N^(2/3)}, n the voxels of the mask on the six faces (one on an edge counts for
 * each of its faces), N those of the whole mask. A particle cut through its middle has about 1.
 */
final class FaceShare {

	private FaceShare() {}

	/** @param mask voxels at or above the contour level; not empty */
	static double of(final MapMask mask) {
		final Grid grid = mask.grid();
		long faces = mask.plane(0).cardinality() + mask.plane(grid.nz() - 1).cardinality();
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) faces += count(mask, 0, y, z) + count(mask, grid.nx() - 1, y, z);
			for (int x = 0; x < grid.nx(); x++) faces += count(mask, x, 0, z) + count(mask, x, grid.ny() - 1, z);
		}
		return faces / Math.pow(mask.count(), 2.0 / 3);
	}

	private static int count(final MapMask mask, final int x, final int y, final int z) {
		return mask.get(x, y, z) ? 1 : 0;
	}
}

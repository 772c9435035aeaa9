package io.github.emvalidation.signal;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cubes of one size that hold every voxel of a mask once, and hardly more of the box than they must: slabs across z begin where voxels
 * are left, strips of a slab across y likewise, and cubes of a strip along x. So work that goes cube by cube follows the mask, not the box.
 */
public final class MaskCover {

	private MaskCover() {}

	/**
	 * The cubes, ordered by z, y and x; no two overlap, and each holds a voxel of the mask. The last ones may reach beyond the box.
	 *
	 * @param side of a cube in voxels, at least 1
	 * @return first voxels of the cubes
	 */
	public static List<Int3> of(final MapMask mask, final int side) {
		final Grid grid = mask.grid();
		final List<Int3> cubes = new ArrayList<>();
		int z = 0;
		while (z < grid.nz()) {
			if (mask.plane(z).isEmpty()) {
				z++;
				continue;
			}
			final BitSet slab = new BitSet();
			for (int k = z; k < Math.min(z + side, grid.nz()); k++) slab.or(mask.plane(k));
			addStrips(cubes, slab, grid.nx(), z, side);
			z += side;
		}
		return cubes;
	}

	/** @param slab the voxels (x, y) that hold some of the mask */
	private static void addStrips(final List<Int3> cubes, final BitSet slab, final int nx, final int z, final int side) {
		int next = slab.nextSetBit(0);
		while (next >= 0) {
			final int y = next / nx;
			final BitSet strip = new BitSet(nx);
			for (int j = y; j < y + side; j++) strip.or(slab.get(nx * j, nx * (j + 1)));
			for (int x = strip.nextSetBit(0); x >= 0; x = strip.nextSetBit(x + side)) cubes.add(new Int3(x, y, z));
			next = slab.nextSetBit(nx * (y + side));
		}
	}
}

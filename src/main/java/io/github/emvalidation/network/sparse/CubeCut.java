package io.github.emvalidation.network.sparse;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;

/** What a {@link SparseStack} takes of a map and of a mask: blocks as plain arrays, x fastest, which may reach beyond the box. */
public final class CubeCut {

	private CubeCut() {}

	/**
	 * The densities of a block and of what lies round it.
	 *
	 * @param from    first voxel of the block
	 * @param size    of the block
	 * @param halo    voxels round it on each side
	 * @param outside what counts outside the box
	 */
	public static float[] values(final DensityMap map, final Int3 from, final Int3 size, final int halo, final float outside) {
		final Grid grid = map.grid();
		final int nx = size.x() + 2 * halo;
		final int ny = size.y() + 2 * halo;
		final float[] values = new float[nx * ny * (size.z() + 2 * halo)];
		if (outside != 0) Arrays.fill(values, outside);
		final int firstX = Math.max(0, from.x() - halo);
		final int endX = Math.min(grid.nx(), from.x() - halo + nx);
		for (int row = 0; row < values.length / nx; row++) {
			final int y = from.y() - halo + row % ny;
			final int z = from.z() - halo + row / ny;
			if (y < 0 || z < 0 || y >= grid.ny() || z >= grid.nz()) continue;
			System.arraycopy(map.plane(z), firstX + grid.nx() * y, values, nx * row + firstX - from.x() + halo, endX - firstX);
		}
		return values;
	}

	/** Which voxels of a block are in a mask; none outside the box. */
	public static boolean[] asked(final MapMask mask, final Int3 from, final Int3 size) {
		final Grid grid = mask.grid();
		final boolean[] asked = new boolean[Math.toIntExact(size.product())];
		for (int z = 0; z < Math.min(size.z(), grid.nz() - from.z()); z++) {
			for (int y = 0; y < Math.min(size.y(), grid.ny() - from.y()); y++) {
				for (int x = 0; x < Math.min(size.x(), grid.nx() - from.x()); x++) {
					asked[x + size.x() * (y + size.y() * z)] = mask.get(from.x() + x, from.y() + y, from.z() + z);
				}
			}
		}
		return asked;
	}
}

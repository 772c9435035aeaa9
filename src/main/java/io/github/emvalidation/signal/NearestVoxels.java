package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Volume;
import java.util.Arrays;

/**
 * A volume on a grid of larger or smaller voxels with the same first voxel: each voxel has the value of the one nearest to it.
 * Values are made on demand; beyond the other box those of its last voxels count.
 */
public final class NearestVoxels implements Volume {

	private final Grid grid;
	private final Volume from;
	/** Of each axis, for each voxel the index of the nearest one. */
	private final int[][] nearest = new int[3][];

	/**
	 * @param grid of this volume
	 * @param from where the values come from
	 */
	public NearestVoxels(final Grid grid, final Volume from) {
		this.grid = grid;
		this.from = from;
		for (int axis = 0; axis < 3; axis++) {
			final double own = grid.voxel().get(axis);
			final double other = from.grid().voxel().get(axis);
			final int last = from.grid().size().get(axis) - 1;
			nearest[axis] = new int[grid.size().get(axis)];
			Arrays.setAll(nearest[axis], i -> Math.min(last, (int) Math.round(i * own / other)));
		}
	}

	@Override
	public Grid grid() {
		return grid;
	}

	@Override
	public void row(final int y, final int z, final float[] into) {
		final float[] row = new float[from.grid().nx()];
		from.row(nearest[1][y], nearest[2][z], row);
		pick(row, nearest[0], into);
	}

	private static void pick(final float[] row, final int[] at, final float[] into) {
		for (int x = 0; x < at.length; x++) into[x] = row[at[x]];
	}

	/** A mask likewise. */
	public static MapMask of(final Grid grid, final MapMask mask) {
		final NearestVoxels nearest = new NearestVoxels(grid, mask);
		final MapMask result = new MapMask(grid);
		Parallel.forEach(grid.nz(), z -> {
			final float[] row = new float[grid.nx()];
			for (int y = 0; y < grid.ny(); y++) {
				nearest.row(y, z, row);
				for (int x = 0; x < row.length; x++) {
					if (row[x] != 0) result.set(x, y, z);
				}
			}
		});
		return result;
	}
}

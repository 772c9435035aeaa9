package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Volume;

/**
 * A volume on a grid of larger or smaller voxels with the same first voxel: each voxel has the value of the one nearest to it.
 * Values are made on demand; beyond the other box those of its last voxels count.
 *
 * @param grid of this volume
 * @param from where the values come from
 */
public record NearestVoxels(Grid grid, Volume from) implements Volume {

	@Override
	public void row(final int y, final int z, final float[] into) {
		final float[] row = new float[from.grid().nx()];
		from.row(nearest(1, y), nearest(2, z), row);
		for (int x = 0; x < grid.nx(); x++) into[x] = row[nearest(0, x)];
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

	private int nearest(final int axis, final int index) {
		final double position = index * grid.voxel().get(axis) / from.grid().voxel().get(axis);
		return Math.min(from.grid().size().get(axis) - 1, (int) Math.round(position));
	}
}

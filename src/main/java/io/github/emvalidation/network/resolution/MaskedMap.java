package io.github.emvalidation.network.resolution;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.concurrent.CancellationException;

/**
 * What the network sees of a map, and where.
 *
 * @param map    low-passed at its resolution, times the hard mask dilated once, resampled to voxels of 1 Å
 * @param voxels of that in the hard mask, with a density above 0; may be none
 */
public record MaskedMap(DensityMap map, MaskVoxels voxels) {

	/**
	 * Low-passes, masks and resamples a map.
	 *
	 * @param hard       the hard mask, on the grid of the map
	 * @param resolution of the map in Å, see {@link ClaimedBand}; 0 for no low-pass
	 * @throws CancellationException when {@code progress} says so
	 */
	public static MaskedMap of(final DensityMap map, final MapMask hard, final double resolution, final Progress progress) {
		final DensityMap claimed = resolution > 0 ? ClaimedBand.of(map, resolution, progress) : map;
		final DensityMap resampled = FourierResample.to(masked(claimed, Dilation.of(hard, 1)), size(map.grid()), progress);
		return new MaskedMap(resampled, new MaskVoxels(inside(hard, resampled)));
	}

	/** The even number of voxels along each axis that makes them 1 Å, as nearly as it can be. */
	static Int3 size(final Grid grid) {
		final int[] size = new int[3];
		for (int axis = 0; axis < 3; axis++) size[axis] = Math.max(2, 2 * (int) Math.round(grid.length(axis) / 2));
		return new Int3(size[0], size[1], size[2]);
	}

	private static DensityMap masked(final DensityMap map, final MapMask mask) {
		final DensityMap masked = DensityMap.zeros(map.name(), map.grid());
		Parallel.forEach(map.grid().nz(), z -> {
			final float[] from = map.plane(z);
			final float[] to = masked.plane(z);
			for (int i = mask.plane(z).nextSetBit(0); i >= 0; i = mask.plane(z).nextSetBit(i + 1)) to[i] = from[i];
		});
		return masked;
	}

	/** Voxels of the resampled map whose nearest voxel of the map is in its hard mask, and that have a density above 0. */
	private static MapMask inside(final MapMask hard, final DensityMap map) {
		final Grid grid = map.grid();
		final int[] x = nearest(hard.grid(), grid, 0);
		final int[] y = nearest(hard.grid(), grid, 1);
		final int[] z = nearest(hard.grid(), grid, 2);
		final MapMask inside = new MapMask(grid);
		Parallel.forEach(grid.nz(), k -> {
			for (int j = 0; j < grid.ny(); j++) {
				for (int i = 0; i < grid.nx(); i++) {
					if (map.plane(k)[i + grid.nx() * j] > 0 && hard.get(x[i], y[j], z[k])) inside.set(i, j, k);
				}
			}
		});
		return inside;
	}

	private static int[] nearest(final Grid to, final Grid from, final int axis) {
		final int[] nearest = new int[from.size().get(axis)];
		for (int i = 0; i < nearest.length; i++) {
			nearest[i] = (int) Math.min(to.size().get(axis) - 1, Math.round(i * from.voxel().get(axis) / to.voxel().get(axis)));
		}
		return nearest;
	}
}

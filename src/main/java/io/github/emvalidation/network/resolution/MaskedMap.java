package io.github.emvalidation.network.resolution;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.EmptyVoxels;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.BitSet;
import java.util.concurrent.CancellationException;

/**
 * What the network sees of a map, and where. Filters and resampling make ripples beyond every sharp edge: they are multiplied by how
 * much of the eight voxels round them is not empty, with trilinear weights, {@code Σ w·[density ≠ 0]}. So what a mask left empty in the
 * map as it is given ({@link EmptyVoxels}) stays empty.
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
		final MapMask seen = Dilation.of(hard, 1);
		final MapMask empty = EmptyVoxels.of(map, 0);
		for (int z = 0; z < map.grid().nz(); z++) seen.plane(z).andNot(empty.plane(z));
		final DensityMap masked = resolution > 0 ? ClaimedBand.of(map, resolution, progress) : copy(map);
		clearOutside(masked, seen);
		final DensityMap resampled = FourierResample.to(masked, size(map.grid()), progress);
		emptied(resampled, masked);
		return new MaskedMap(resampled, new MaskVoxels(inside(hard, masked, resampled)));
	}

	/** Takes the ripples of resampling out of what is empty. */
	private static void emptied(final DensityMap resampled, final DensityMap masked) {
		final Grid grid = resampled.grid();
		final Between x = Between.of(grid, masked.grid(), 0);
		final Between y = Between.of(grid, masked.grid(), 1);
		final Between z = Between.of(grid, masked.grid(), 2);
		final int nx = masked.grid().nx();
		Parallel.forEach(grid.nz(), k -> {
			final float[] plane = resampled.plane(k);
			final float[][] beside = { masked.plane(z.index(k, 0)), masked.plane(z.index(k, 1)) };
			final boolean[] hasDensity = rowsWithDensity(beside, nx);
			for (int j = 0; j < grid.ny(); j++) {
				if (!hasDensity[y.index(j, 0)] && !hasDensity[y.index(j, 1)]) {
					for (int i = grid.nx() * j; i < grid.nx() * (j + 1); i++) plane[i] *= 0;
					continue;
				}
				final int[] rows = { nx * y.index(j, 0), nx * y.index(j, 1) };
				for (int i = 0; i < grid.nx(); i++) {
					double full = 0;
					for (int corner = 0; corner < 8; corner++) {
						if (beside[corner >> 2][x.index(i, corner & 1) + rows[corner >> 1 & 1]] == 0) continue;
						full += x.weight(i, corner & 1) * y.weight(j, corner >> 1 & 1) * z.weight(k, corner >> 2);
					}
					plane[i + grid.nx() * j] *= (float) full;
				}
			}
		});
	}

	/** Of each row y of these sections, whether one holds anything but 0. */
	private static boolean[] rowsWithDensity(final float[][] sections, final int nx) {
		final boolean[] found = new boolean[sections[0].length / nx];
		for (final float[] section : sections) {
			for (int row = 0; row < found.length; row++) {
				int i = nx * row;
				while (!found[row] && i < nx * (row + 1)) found[row] = section[i++] != 0;
			}
		}
		return found;
	}

	/**
	 * The two voxels of a box between which each voxel of another lies along an axis; the box goes on periodically, as for a Fourier
	 * transform.
	 *
	 * @param lower index of the lower one
	 * @param share how far it lies from that to the upper one, 0 to 1
	 * @param count voxels of the box
	 */
	private record Between(int[] lower, double[] share, int count) {

		static Between of(final Grid of, final Grid in, final int axis) {
			final int[] lower = new int[of.size().get(axis)];
			final double[] share = new double[lower.length];
			for (int i = 0; i < lower.length; i++) {
				final double place = (double) i * in.size().get(axis) / lower.length;
				lower[i] = (int) place;
				share[i] = place - lower[i];
			}
			return new Between(lower, share, in.size().get(axis));
		}

		int index(final int i, final int upper) {
			return (lower[i] + upper) % count;
		}

		double weight(final int i, final int upper) {
			return upper == 1 ? share[i] : 1 - share[i];
		}
	}

	/** The even number of voxels along each axis that makes them 1 Å, as nearly as it can be. */
	static Int3 size(final Grid grid) {
		final int[] size = new int[3];
		for (int axis = 0; axis < 3; axis++) size[axis] = Math.max(2, 2 * (int) Math.round(grid.length(axis) / 2));
		return new Int3(size[0], size[1], size[2]);
	}

	private static DensityMap copy(final DensityMap map) {
		final float[][] planes = new float[map.grid().nz()][];
		for (int z = 0; z < planes.length; z++) planes[z] = map.plane(z).clone();
		return DensityMap.ofPlanes(map.name(), planes, map.grid());
	}

	private static void clearOutside(final DensityMap map, final MapMask mask) {
		Parallel.forEach(map.grid().nz(), z -> mask.clearOutside(z, 0, map.plane(z).length, map.plane(z)));
	}

	/** Voxels of the resampled map whose nearest voxel of the map is in its hard mask and not empty, and that have a density above 0. */
	private static MapMask inside(final MapMask hard, final DensityMap masked, final DensityMap map) {
		final Grid grid = map.grid();
		final int[] x = nearest(hard.grid(), grid, 0);
		final int[] y = nearest(hard.grid(), grid, 1);
		final int[] z = nearest(hard.grid(), grid, 2);
		final MapMask inside = new MapMask(grid);
		Parallel.forEach(grid.nz(), k -> {
			final float[] plane = map.plane(k);
			final float[] nearest = masked.plane(z[k]);
			final BitSet in = hard.plane(z[k]);
			for (int j = 0; j < grid.ny(); j++) {
				final int row = hard.grid().nx() * y[j];
				final int to = grid.nx() * j;
				for (int i = 0; i < grid.nx(); i++) {
					if (plane[to + i] > 0 && nearest[row + x[i]] != 0 && in.get(row + x[i])) inside.plane(k).set(to + i);
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

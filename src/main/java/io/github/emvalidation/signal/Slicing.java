package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Slice;
import io.github.emvalidation.volume.Volume;
import java.util.List;

/**
 * Planes to look at a volume by: cut across, or summed along, each axis. Every method returns three slices, those
 * perpendicular to x, y and z in that order; {@link Slice} states the order of their values. Volumes are read a row at a time.
 */
public final class Slicing {

	private Slicing() {}

	/** The slices through the middle: index floor(N/2) along each axis, where cryo-EM has the centre of the box. */
	public static List<Slice> central(final Volume volume) {
		final Grid grid = volume.grid();
		return List.of(across(volume, 0, grid.nx() / 2), across(volume, 1, grid.ny() / 2), across(volume, 2, grid.nz() / 2));
	}

	/** Along each axis the slice whose values have the largest population variance; the first of them on ties. */
	public static List<Slice> maximumVariance(final Volume volume) {
		final SliceVariances variances = SliceVariances.of(volume);
		return List.of(across(volume, 0, variances.largest(0)), across(volume, 1, variances.largest(1)),
			across(volume, 2, variances.largest(2)));
	}

	/** The volume's sum along each axis (not the mean), in the volume's own units; added up in double precision. */
	public static List<Slice> projections(final Volume volume) {
		final Grid grid = volume.grid();
		final Slice alongX = blank(grid, 0, -1);
		final Slice alongY = blank(grid, 1, -1);
		final Slice alongZ = blank(grid, 2, -1);
		Parallel.forEach(grid.nz(), z -> {
			final float[] row = new float[grid.nx()];
			final double[] sums = new double[grid.nx()];
			for (int y = 0; y < grid.ny(); y++) {
				volume.row(y, z, row);
				alongX.values()[y + grid.ny() * z] = (float) addTo(sums, row);
			}
			store(sums, alongY.values(), z);
		});
		Parallel.forEach(grid.ny(), y -> {
			final float[] row = new float[grid.nx()];
			final double[] sums = new double[grid.nx()];
			for (int z = 0; z < grid.nz(); z++) {
				volume.row(y, z, row);
				addTo(sums, row);
			}
			store(sums, alongZ.values(), y);
		});
		return List.of(alongX, alongY, alongZ);
	}

	/**
	 * The slice at one index.
	 *
	 * @param axis  the axis it is perpendicular to, 0 = x, 1 = y, 2 = z
	 * @param index voxel index along that axis
	 */
	public static Slice across(final Volume volume, final int axis, final int index) {
		final Grid grid = volume.grid();
		final Slice slice = blank(grid, axis, index);
		Parallel.forEach(slice.height(), v -> {
			final float[] row = new float[grid.nx()];
			final int first = v * slice.width();
			if (axis == 0) {
				for (int y = 0; y < grid.ny(); y++) {
					volume.row(y, v, row);
					slice.values()[first + y] = row[index];
				}
			}
			else {
				volume.row(axis == 1 ? index : v, axis == 1 ? v : index, row);
				System.arraycopy(row, 0, slice.values(), first, grid.nx());
			}
		});
		return slice;
	}

	private static Slice blank(final Grid grid, final int axis, final int index) {
		final int horizontal = axis == 0 ? 1 : 0;
		final int vertical = axis == 2 ? 1 : 2;
		final int width = grid.size().get(horizontal);
		final int height = grid.size().get(vertical);
		return new Slice(axis, index, grid.size().get(axis), width, height, grid.voxel().get(horizontal),
			grid.voxel().get(vertical), new float[Math.multiplyExact(width, height)]);
	}

	/** Adds a row to the sums of its columns; returns the sum of the row. */
	private static double addTo(final double[] sums, final float[] row) {
		double total = 0;
		for (int x = 0; x < sums.length; x++) {
			sums[x] += row[x];
			total += row[x];
		}
		return total;
	}

	private static void store(final double[] sums, final float[] values, final int line) {
		for (int x = 0; x < sums.length; x++) values[x + sums.length * line] = (float) sums[x];
	}
}

package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.List;

/**
 * The population variance of every slice across every axis, from one pass over the volume. Values are taken relative to the
 * first voxel, so that a large constant level costs no precision and a constant slice has variance 0 exactly.
 */
final class SliceVariances {

	private final double[][] sums;
	private final double[][] squares;
	private final double[] perSlice;

	private SliceVariances(final Grid grid, final int nz) {
		sums = new double[][] { new double[grid.nx()], new double[grid.ny()], new double[nz] };
		squares = new double[][] { new double[grid.nx()], new double[grid.ny()], new double[nz] };
		perSlice = new double[] { (double) grid.ny() * grid.nz(), (double) grid.nx() * grid.nz(), (double) grid.nx() * grid.ny() };
	}

	static SliceVariances of(final Volume volume) {
		final Grid grid = volume.grid();
		final float[] row = new float[grid.nx()];
		volume.row(0, 0, row);
		final float level = row[0];
		final List<SliceVariances> sections = Parallel.map(grid.nz(), z -> ofSection(volume, z, level));
		final SliceVariances all = new SliceVariances(grid, grid.nz());
		for (int z = 0; z < grid.nz(); z++) all.add(sections.get(z), z);
		return all;
	}

	/** Index of the slice with the largest variance along {@code axis}, the first on ties. */
	int largest(final int axis) {
		int best = 0;
		for (int i = 1; i < sums[axis].length; i++) {
			if (variance(axis, i) > variance(axis, best)) best = i;
		}
		return best;
	}

	double variance(final int axis, final int index) {
		final double mean = sums[axis][index] / perSlice[axis];
		return squares[axis][index] / perSlice[axis] - mean * mean;
	}

	private static SliceVariances ofSection(final Volume volume, final int z, final float level) {
		final Grid grid = volume.grid();
		final SliceVariances section = new SliceVariances(grid, 1);
		final float[] row = new float[grid.nx()];
		for (int y = 0; y < grid.ny(); y++) {
			volume.row(y, z, row);
			section.addRow(row, y, level);
		}
		return section;
	}

	private void addRow(final float[] row, final int y, final float level) {
		double sum = 0;
		double square = 0;
		for (int x = 0; x < row.length; x++) {
			final double v = (double) row[x] - level;
			sum += v;
			square += v * v;
			sums[0][x] += v;
			squares[0][x] += v * v;
		}
		sums[1][y] += sum;
		squares[1][y] += square;
		sums[2][0] += sum;
		squares[2][0] += square;
	}

	private void add(final SliceVariances section, final int z) {
		for (int axis = 0; axis < 2; axis++) {
			for (int i = 0; i < sums[axis].length; i++) {
				sums[axis][i] += section.sums[axis][i];
				squares[axis][i] += section.squares[axis][i];
			}
		}
		sums[2][z] = section.sums[2][0];
		squares[2][z] = section.squares[2][0];
	}
}

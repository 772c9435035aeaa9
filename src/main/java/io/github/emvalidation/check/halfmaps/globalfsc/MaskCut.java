package io.github.emvalidation.check.halfmaps.globalfsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.util.List;

/**
 * What an FSC mask leaves out of the particle: voxels of the hard mask where it is below 0.5.
 *
 * @param share  of the hard mask's voxels, 0 to 1
 * @param middle mean position of what is left out, in voxels; the box's middle if nothing is
 */
record MaskCut(double share, Vec3 middle) {

	private static final double LEFT_OUT = 0.5;

	static MaskCut of(final MapMask hard, final Volume mask) {
		final Grid grid = hard.grid();
		final List<double[]> sections = Parallel.map(grid.nz(), z -> section(hard, mask, z));
		final double[] sums = new double[4];
		for (final double[] section : sections) {
			for (int i = 0; i < sums.length; i++) sums[i] += section[i];
		}
		final double cut = sums[0];
		if (cut == 0) return new MaskCut(0, new Vec3(grid.nx() / 2, grid.ny() / 2, grid.nz() / 2));
		return new MaskCut(cut / hard.count(), new Vec3(sums[1] / cut, sums[2] / cut, sums[3] / cut));
	}

	/** Number of voxels left out, and the sums of their x, y and z. */
	private static double[] section(final MapMask hard, final Volume mask, final int z) {
		final int nx = hard.grid().nx();
		final float[] row = new float[nx];
		final double[] sums = new double[4];
		for (int y = 0; y < hard.grid().ny(); y++) {
			mask.row(y, z, row);
			for (int x = 0; x < nx; x++) {
				if (row[x] < LEFT_OUT && hard.plane(z).get(x + nx * y)) {
					sums[0]++;
					sums[1] += x;
					sums[2] += y;
					sums[3] += z;
				}
			}
		}
		return sums;
	}
}

package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;

/**
 * The monogenic amplitude straight from its definition: sums over all pairs of voxels and frequencies, axis by axis, in
 * double precision, real parts taken where the definition takes them.
 */
public final class MonogenicReference {

	private MonogenicReference() {}

	/** m = sqrt(v0² + vx² + vy² + vz²) at every voxel, x fastest. */
	public static double[] amplitude(final DensityMap map, final double frequency, final double width) {
		final Grid grid = map.grid();
		final int[] n = { grid.nx(), grid.ny(), grid.nz() };
		final int voxels = n[0] * n[1] * n[2];
		final double[][] f = new double[2][voxels];
		for (int i = 0; i < voxels; i++) f[0][i] = map.plane(i / (n[0] * n[1]))[i % (n[0] * n[1])];
		for (int axis = 0; axis < 3; axis++) transform(f, n, axis, -1);
		final double[] squares = new double[voxels];
		for (int component = 0; component <= 3; component++) {
			final double[][] v = new double[2][voxels];
			double sum = 0;
			for (int i = 0; i < voxels; i++) {
				final double[] k = new double[4];
				final int[] index = { i % n[0], i / n[0] % n[1], i / (n[0] * n[1]) };
				for (int axis = 0; axis < 3; axis++) {
					final int signed = index[axis] < (n[axis] + 1) / 2 ? index[axis] : index[axis] - n[axis];
					k[axis + 1] = signed / grid.length(axis);
				}
				final double length = Math.sqrt(k[1] * k[1] + k[2] * k[2] + k[3] * k[3]);
				final double s = Math.exp(-(length - frequency) * (length - frequency) / (2 * width * width));
				sum += s;
				if (component == 0) {
					v[0][i] = s * f[0][i];
					v[1][i] = s * f[1][i];
				}
				else if (length > 0) {
					// times -i k/|k|
					v[0][i] = s * f[1][i] * k[component] / length;
					v[1][i] = -s * f[0][i] * k[component] / length;
				}
			}
			for (int axis = 0; axis < 3; axis++) transform(v, n, axis, 1);
			for (int i = 0; i < voxels; i++) {
				final double real = v[0][i] / voxels / sum;
				squares[i] += real * real;
			}
		}
		for (int i = 0; i < voxels; i++) squares[i] = Math.sqrt(squares[i]);
		return squares;
	}

	/** The sum of the definition along one axis, in place. */
	private static void transform(final double[][] f, final int[] n, final int axis, final int sign) {
		final int stride = axis == 0 ? 1 : axis == 1 ? n[0] : n[0] * n[1];
		final double[][] line = new double[2][n[axis]];
		for (int start = 0; start < f[0].length; start++) {
			if (start / stride % n[axis] != 0) continue;
			for (int m = 0; m < n[axis]; m++) {
				line[0][m] = 0;
				line[1][m] = 0;
				for (int j = 0; j < n[axis]; j++) {
					final double angle = sign * 2 * Math.PI * (j * m % n[axis]) / n[axis];
					final double re = f[0][start + stride * j];
					final double im = f[1][start + stride * j];
					line[0][m] += re * Math.cos(angle) - im * Math.sin(angle);
					line[1][m] += re * Math.sin(angle) + im * Math.cos(angle);
				}
			}
			for (int j = 0; j < n[axis]; j++) {
				f[0][start + stride * j] = line[0][j];
				f[1][start + stride * j] = line[1][j];
			}
		}
	}
}

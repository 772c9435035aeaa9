package io.github.emvalidation.network.resolution;

import io.github.emvalidation.volume.Int3;

/**
 * The scale of a map around each voxel: the root mean square of the {@code 13³} values centred on it, which is their L2 norm divided
 * by {@code sqrt(13³)}.
 */
public final class WindowScale {

	/** Side of the window in voxels. */
	public static final int WINDOW = 13;

	private WindowScale() {}

	/**
	 * Root mean squares of all windows that lie in a block.
	 *
	 * @param block values, x fastest
	 * @param size  of the block, each side at least {@value #WINDOW}
	 * @return values for the block without 6 voxels on each side; of a window of zeros 1, so that it can be divided by
	 */
	public static float[] of(final float[] block, final Int3 size) {
		final int nx = size.x() - WINDOW + 1;
		final int ny = size.y() - WINDOW + 1;
		final int nz = size.z() - WINDOW + 1;
		final double[] x = new double[nx * size.y() * size.z()];
		for (int row = 0; row < size.y() * size.z(); row++) {
			for (int i = 0; i < nx; i++) {
				double sum = 0;
				for (int k = 0; k < WINDOW; k++) {
					final double value = block[row * size.x() + i + k];
					sum += value * value;
				}
				x[row * nx + i] = sum;
			}
		}
		final double[] xy = sums(x, nx, size.y(), ny, size.z());
		final double[] all = sums(xy, nx * ny, size.z(), nz, 1);
		final float[] scale = new float[all.length];
		final double mean = 1.0 / (WINDOW * WINDOW * WINDOW);
		for (int i = 0; i < scale.length; i++) scale[i] = all[i] > 0 ? (float) Math.sqrt(all[i] * mean) : 1;
		return scale;
	}

	/** Sums of 13 neighbours: {@code blocks} blocks of {@code before} lines of {@code stride} values, of which {@code after} remain. */
	private static double[] sums(final double[] values, final int stride, final int before, final int after, final int blocks) {
		final double[] sums = new double[blocks * after * stride];
		for (int block = 0; block < blocks; block++) {
			for (int line = 0; line < after; line++) {
				final int to = (block * after + line) * stride;
				for (int k = 0; k < WINDOW; k++) {
					final int from = (block * before + line + k) * stride;
					for (int i = 0; i < stride; i++) sums[to + i] += values[from + i];
				}
			}
		}
		return sums;
	}
}

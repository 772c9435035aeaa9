package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.Arrays;

/**
 * Smoothing by a Gaussian, {@code exp(-d²/(2σ²))} for distances d in voxels, cut off at 4σ and scaled to sum 1. Beyond its
 * border the box is continued by its mirror image, border voxels repeated (d c b a | a b c d | d c b a), so that a constant
 * stays constant; the convention, with the cut-off, is that of SciPy's {@code gaussian_filter}.
 */
public final class GaussianBlur {

	private static final int CUT_OFF = 4;

	/** Weights of the distances 0, 1, 2 ... voxels. */
	private final float[] weights;

	private GaussianBlur(final double sigma) {
		final double[] values = new double[(int) (CUT_OFF * sigma + 0.5) + 1];
		Arrays.setAll(values, d -> Math.exp(-0.5 * d * d / (sigma * sigma)));
		final double sum = 2 * Arrays.stream(values).sum() - values[0];
		weights = new float[values.length];
		for (int d = 0; d < weights.length; d++) weights[d] = (float) (values[d] / sum);
	}

	/**
	 * A smoothed copy.
	 *
	 * @param sigma in voxels, the same along each axis; above 0
	 * @param name  name of the copy
	 */
	public static DensityMap of(final Volume volume, final double sigma, final String name) {
		if (!(sigma > 0)) throw new IllegalArgumentException("a sigma of " + sigma + " voxels; expected above 0");
		final GaussianBlur blur = new GaussianBlur(sigma);
		final Grid grid = volume.grid();
		final float[][] planes = new float[grid.nz()][];
		Parallel.forEach(grid.nz(), z -> planes[z] = blur.alongXAndY(volume, z));
		Parallel.forEach(grid.ny(), y -> blur.alongZ(planes, y, grid.nx()));
		return DensityMap.ofPlanes(name, planes, grid);
	}

	private float[] alongXAndY(final Volume volume, final int z) {
		final Grid grid = volume.grid();
		final int nx = grid.nx();
		final int reach = weights.length - 1;
		final int[] sources = sources(nx, reach);
		final float[] row = new float[nx];
		final float[] extended = new float[sources.length];
		final float[][] rows = new float[grid.ny()][nx];
		for (int y = 0; y < rows.length; y++) {
			volume.row(y, z, row);
			pick(row, sources, extended);
			for (int d = 0; d <= reach; d++) addPair(rows[y], extended, reach - d, extended, reach + d, weight(d));
		}
		final float[] plane = new float[nx * rows.length];
		final float[] smooth = new float[nx];
		for (int y = 0; y < rows.length; y++) {
			blend(rows, y, smooth);
			System.arraycopy(smooth, 0, plane, nx * y, nx);
		}
		return plane;
	}

	private static void pick(final float[] row, final int[] sources, final float[] into) {
		for (int i = 0; i < into.length; i++) into[i] = row[sources[i]];
	}

	/** Works on the slab of all rows {@code y}, which is copied out and written back. */
	private void alongZ(final float[][] planes, final int y, final int nx) {
		final float[][] rows = new float[planes.length][];
		for (int z = 0; z < rows.length; z++) rows[z] = Arrays.copyOfRange(planes[z], nx * y, nx * (y + 1));
		final float[] smooth = new float[nx];
		for (int z = 0; z < rows.length; z++) {
			blend(rows, z, smooth);
			System.arraycopy(smooth, 0, planes[z], nx * y, nx);
		}
	}

	/** The weighted sum of the rows round {@code centre}. */
	private void blend(final float[][] rows, final int centre, final float[] into) {
		Arrays.fill(into, 0);
		for (int d = 0; d < weights.length; d++) {
			addPair(into, rows[mirrored(centre - d, rows.length)], 0, rows[mirrored(centre + d, rows.length)], 0, weight(d));
		}
	}

	/** Weight of each of the two voxels at distance d; at distance 0 both are the same one. */
	private float weight(final int d) {
		return d == 0 ? weights[0] / 2 : weights[d];
	}

	private static void addPair(final float[] into, final float[] a, final int fromA, final float[] b, final int fromB, final float weight) {
		for (int x = 0; x < into.length; x++) into[x] += weight * (a[fromA + x] + b[fromB + x]);
	}

	/** For a line of n voxels with {@code reach} more on either side, where each value comes from. */
	private static int[] sources(final int n, final int reach) {
		final int[] sources = new int[n + 2 * reach];
		Arrays.setAll(sources, i -> mirrored(i - reach, n));
		return sources;
	}

	private static int mirrored(final int index, final int n) {
		final int folded = Math.floorMod(index, 2 * n);
		return folded < n ? folded : 2 * n - 1 - folded;
	}
}

package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;

/**
 * The exact Euclidean distance of every voxel from the nearest voxel of a mask, {@code d² = min over the mask of Σ (v_a Δ_a)²}, for
 * voxels of any shape: lower envelopes of parabolas, one axis after the other (Felzenszwalb and Huttenlocher 2012,
 * doi:10.4086/toc.2012.v008a019).
 */
public final class DistanceTransform {

	private DistanceTransform() {}

	/**
	 * Squared distances.
	 *
	 * @param mask may be empty
	 * @return d² in Å² at every voxel: 0 in the mask, infinite if the mask is empty
	 */
	public static DensityMap squared(final MapMask mask) {
		final Grid grid = mask.grid();
		final float[][] planes = new float[grid.nz()][grid.nx() * grid.ny()];
		Parallel.forEach(grid.nz(), z -> section(mask, z, planes[z]));
		Parallel.forEach(grid.ny(), y -> alongZ(planes, grid, y));
		return DensityMap.ofPlanes("squared distance", planes, grid);
	}

	/** Along x, then along y. */
	private static void section(final MapMask mask, final int z, final float[] plane) {
		final Grid grid = mask.grid();
		Arrays.fill(plane, Float.POSITIVE_INFINITY);
		for (int i = mask.plane(z).nextSetBit(0); i >= 0; i = mask.plane(z).nextSetBit(i + 1)) plane[i] = 0;
		if (mask.plane(z).isEmpty()) return;
		final Envelope x = new Envelope(grid.nx(), grid.voxel().x());
		for (int y = 0; y < grid.ny(); y++) x.transform(plane, grid.nx() * y, 1);
		final Envelope y = new Envelope(grid.ny(), grid.voxel().y());
		for (int column = 0; column < grid.nx(); column++) y.transform(plane, column, grid.nx());
	}

	/** The slab of all rows {@code y} is copied out, transformed and copied back. */
	private static void alongZ(final float[][] planes, final Grid grid, final int y) {
		final int nx = grid.nx();
		final float[] slab = new float[nx * planes.length];
		for (int z = 0; z < planes.length; z++) System.arraycopy(planes[z], nx * y, slab, nx * z, nx);
		final Envelope envelope = new Envelope(planes.length, grid.voxel().z());
		for (int x = 0; x < nx; x++) envelope.transform(slab, x, nx);
		for (int z = 0; z < planes.length; z++) System.arraycopy(slab, nx * z, planes[z], nx * y, nx);
	}

	/** The transform of one line: {@code g(i) = min over j of f(j) + (v (i - j))²}. */
	private static final class Envelope {

		private final int length;
		private final double step2;
		private final float[] line;
		/** Which parabolas make up the envelope, and where each begins to. */
		private final int[] vertex;
		private final double[] begin;

		Envelope(final int length, final double voxel) {
			this.length = length;
			step2 = voxel * voxel;
			line = new float[length];
			vertex = new int[length];
			begin = new double[length + 1];
		}

		void transform(final float[] values, final int first, final int step) {
			int count = 0;
			for (int i = 0; i < length; i++) {
				line[i] = values[first + step * i];
				if (line[i] < Float.POSITIVE_INFINITY) count = add(i, count);
			}
			if (count == 0) return;
			begin[count] = Double.POSITIVE_INFINITY;
			int k = 0;
			for (int i = 0; i < length; i++) {
				while (begin[k + 1] < i) k++;
				final double distance = i - vertex[k];
				values[first + step * i] = (float) (step2 * distance * distance + line[vertex[k]]);
			}
		}

		/** Adds the parabola of element i behind {@code count} others; returns how many are left. */
		private int add(final int i, final int count) {
			int k = count;
			double from = Double.NEGATIVE_INFINITY;
			while (k > 0) {
				final int other = vertex[k - 1];
				from = ((line[i] - line[other]) / step2 + (double) i * i - (double) other * other) / (2.0 * (i - other));
				if (from > begin[k - 1]) break;
				k--;
				from = Double.NEGATIVE_INFINITY;
			}
			vertex[k] = i;
			begin[k] = from;
			return k + 1;
		}
	}
}

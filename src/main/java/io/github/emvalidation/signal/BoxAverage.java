package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.util.Arrays;

/**
 * A volume on fewer voxels: each new voxel is the mean of the old ones that it covers, weighted by the share of it that they
 * fill, so that every old voxel has the same weight and a mask becomes the share of it inside. It is for viewing volumes;
 * {@link FourierResample} resamples volumes for computing.
 */
public final class BoxAverage {

	/**
	 * The old voxels that a new one covers along an axis.
	 *
	 * @param first   the first of them
	 * @param weights share of the new voxel that each fills; sums to 1
	 */
	private record Span(int first, double[] weights) {

		/** In whole numbers, so that nothing is lost at the ends. */
		static Span of(final long index, final long from, final long to) {
			final long first = index * from / to;
			final double[] weights = new double[(int) (((index + 1) * from + to - 1) / to - first)];
			for (int i = 0; i < weights.length; i++) {
				// both in units of 1/to of an old voxel
				final long overlap = Math.min((index + 1) * from, (first + i + 1) * to) - Math.max(index * from, (first + i) * to);
				weights[i] = (double) overlap / from;
			}
			return new Span((int) first, weights);
		}
	}

	private final Volume volume;
	private final Grid to;
	/** Of each axis, those of its new voxels. */
	private final Span[][] spans = new Span[3][];

	private BoxAverage(final Volume volume, final Grid to) {
		this.volume = volume;
		this.to = to;
		for (int axis = 0; axis < 3; axis++) {
			final int from = volume.grid().size().get(axis);
			final int n = to.size().get(axis);
			spans[axis] = new Span[n];
			Arrays.setAll(spans[axis], index -> Span.of(index, from, n));
		}
	}

	/**
	 * @param size number of voxels per axis, none more than the volume has
	 * @param name name of the result
	 * @return covers the same box, so the centre of its first voxel lies (N/N' - 1)/2 old voxels further in
	 */
	public static DensityMap of(final Volume volume, final Int3 size, final String name) {
		final Grid from = volume.grid();
		final double[] position = new double[3];
		final double[] voxel = new double[3];
		for (int axis = 0; axis < 3; axis++) {
			if (size.get(axis) > from.size().get(axis)) {
				throw new IllegalArgumentException("averages of " + from.size() + " voxels on " + size + ", which are more");
			}
			voxel[axis] = from.length(axis) / size.get(axis);
			position[axis] = from.position().get(axis) + (voxel[axis] - from.voxel().get(axis)) / 2;
		}
		final Grid to = new Grid(size, new Vec3(voxel[0], voxel[1], voxel[2]), Int3.all(0), new Vec3(position[0], position[1], position[2]));
		final BoxAverage average = new BoxAverage(volume, to);
		final float[][] planes = new float[size.z()][];
		Parallel.forEach(size.z(), z -> planes[z] = average.plane(z));
		return DensityMap.ofPlanes(name, planes, to);
	}

	private float[] plane(final int z) {
		final int nx = to.nx();
		final double[] sums = new double[nx * to.ny()];
		final float[] row = new float[volume.grid().nx()];
		final double[] means = new double[nx];
		final Span spanZ = spans[2][z];
		for (int k = 0; k < spanZ.weights.length; k++) {
			int known = -1;
			for (int y = 0; y < to.ny(); y++) {
				final Span spanY = spans[1][y];
				for (int j = 0; j < spanY.weights.length; j++) {
					// the last row of one new voxel is often the first of the next
					if (spanY.first + j != known) {
						known = spanY.first + j;
						volume.row(known, spanZ.first + k, row);
						alongX(row, means);
					}
					add(means, spanZ.weights[k] * spanY.weights[j], sums, nx * y);
				}
			}
		}
		final float[] plane = new float[sums.length];
		for (int i = 0; i < plane.length; i++) plane[i] = (float) sums[i];
		return plane;
	}

	private static void add(final double[] means, final double weight, final double[] sums, final int at) {
		for (int x = 0; x < means.length; x++) sums[at + x] += weight * means[x];
	}

	private void alongX(final float[] row, final double[] means) {
		for (int x = 0; x < means.length; x++) {
			final Span span = spans[0][x];
			double sum = 0;
			for (int i = 0; i < span.weights.length; i++) sum += span.weights[i] * row[span.first + i];
			means[x] = sum;
		}
	}
}

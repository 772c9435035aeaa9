package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;

/**
 * A volume on fewer voxels: each new voxel is the mean of the old ones that it covers, weighted by the share of it that they
 * fill, so that every old voxel counts the same and a mask becomes the share of it inside. For looking at volumes; what is
 * computed with is resampled by {@link FourierResample}.
 */
public final class BoxAverage {

	private final Volume volume;
	private final Grid from;
	private final Grid to;

	private BoxAverage(final Volume volume, final Grid to) {
		this.volume = volume;
		from = volume.grid();
		this.to = to;
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
		final float[] row = new float[from.nx()];
		final double[] means = new double[nx];
		for (int oldZ = first(2, z); oldZ < end(2, z); oldZ++) {
			final double weightZ = weight(2, z, oldZ);
			for (int y = 0; y < to.ny(); y++) {
				for (int oldY = first(1, y); oldY < end(1, y); oldY++) {
					volume.row(oldY, oldZ, row);
					alongX(row, means);
					final double weight = weightZ * weight(1, y, oldY);
					for (int x = 0; x < nx; x++) sums[x + nx * y] += weight * means[x];
				}
			}
		}
		final float[] plane = new float[sums.length];
		for (int i = 0; i < plane.length; i++) plane[i] = (float) sums[i];
		return plane;
	}

	private void alongX(final float[] row, final double[] means) {
		for (int x = 0; x < means.length; x++) {
			double sum = 0;
			for (int oldX = first(0, x); oldX < end(0, x); oldX++) sum += weight(0, x, oldX) * row[oldX];
			means[x] = sum;
		}
	}

	/** The first old voxel that a new one covers in part; in whole numbers, so that nothing is lost at the ends. */
	private int first(final int axis, final int index) {
		return (int) ((long) index * from.size().get(axis) / to.size().get(axis));
	}

	/** One past the last. */
	private int end(final int axis, final int index) {
		final int n = to.size().get(axis);
		return (int) (((index + 1L) * from.size().get(axis) + n - 1) / n);
	}

	/** Share of a new voxel that an old one fills. */
	private double weight(final int axis, final int index, final int old) {
		final long n = to.size().get(axis);
		final long oldN = from.size().get(axis);
		// both in units of 1/n of an old voxel
		final long overlap = Math.min((index + 1) * oldN, (old + 1) * n) - Math.max(index * oldN, old * n);
		return (double) overlap / oldN;
	}
}

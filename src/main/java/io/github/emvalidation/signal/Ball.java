package io.github.emvalidation.signal;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;

/**
 * The ball that fits into a box: about voxel N/2 (whole division), where cryo-EM has the centre, with radius N/2. Lengths are in
 * voxels; in a box that is not cubic N is its shortest side, and where voxels are not cubes either they are counted by the shortest.
 *
 * @param grid of the box
 */
public record Ball(Grid grid) {

	/** By how much {@link #soft} is smaller than the ball before its edge begins, and how wide its edge is. */
	private static final double MARGIN = 4;
	private static final double SIGMA = 2;

	/** N/2. */
	public double radius() {
		return Math.min(grid.length(0), Math.min(grid.length(1), grid.length(2))) / unit() / 2;
	}

	private double unit() {
		return Math.min(grid.voxel().x(), Math.min(grid.voxel().y(), grid.voxel().z()));
	}

	/** The distances of a row of voxels from the centre. */
	public void distances(final int y, final int z, final double[] into) {
		final double dy = offset(1, y);
		final double dz = offset(2, z);
		for (int x = 0; x < grid.nx(); x++) {
			final double dx = offset(0, x);
			into[x] = Math.sqrt(dx * dx + dy * dy + dz * dz);
		}
	}

	private double offset(final int axis, final int index) {
		return (index - grid.size().get(axis) / 2) * (grid.voxel().get(axis) / unit());
	}

	/** 1 up to N/2 - 4, a Gaussian of sigma 2 voxels beyond. */
	public Volume soft() {
		return new Soft(this);
	}

	private record Soft(Ball ball) implements Volume {

		@Override
		public Grid grid() {
			return ball.grid;
		}

		@Override
		public void row(final int y, final int z, final float[] into) {
			final double[] distances = new double[grid().nx()];
			ball.distances(y, z, distances);
			for (int x = 0; x < distances.length; x++) {
				final double beyond = Math.max(0, distances[x] - (ball.radius() - MARGIN));
				into[x] = (float) Math.exp(-beyond * beyond / (2 * SIGMA * SIGMA));
			}
		}
	}
}

package io.github.emvalidation.training.handedness;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;

/**
 * Which voxels are in a helix: those within {@value #INSIDE} Å of an axis; those beyond {@value #OUTSIDE} Å of every axis are not.
 * What lies between belongs to neither, as the rim of a helix is anybody's.
 */
final class HelixLabels {

	/** In Å. */
	static final double INSIDE = 2.2;
	static final double OUTSIDE = 3.5;

	private final Grid grid;
	/** Squared distance to the nearest axis in Å², not above {@code OUTSIDE²}. */
	private final float[][] squares;

	private HelixLabels(final Grid grid) {
		this.grid = grid;
		squares = new float[grid.nz()][grid.nx() * grid.ny()];
		for (final float[] plane : squares) Arrays.fill(plane, (float) (OUTSIDE * OUTSIDE));
	}

	/**
	 * @param axes lines of points in Å from the first voxel, as {@link HelixAxes} gives them
	 * @param grid of the map
	 */
	static HelixLabels of(final List<List<Vec3>> axes, final Grid grid) {
		final HelixLabels labels = new HelixLabels(grid);
		for (final List<Vec3> axis : axes) {
			for (int i = 0; i + 1 < axis.size(); i++) labels.draw(axis.get(i), axis.get(i + 1));
		}
		return labels;
	}

	boolean isHelix(final int x, final int y, final int z) {
		return square(x, y, z) < INSIDE * INSIDE;
	}

	boolean isOther(final int x, final int y, final int z) {
		return square(x, y, z) >= OUTSIDE * OUTSIDE;
	}

	private double square(final int x, final int y, final int z) {
		return squares[z][x + grid.nx() * y];
	}

	/** Takes a piece of an axis into account. */
	private void draw(final Vec3 from, final Vec3 to) {
		final int[] low = new int[3];
		final int[] high = new int[3];
		for (int axis = 0; axis < 3; axis++) {
			final double step = grid.voxel().get(axis);
			low[axis] = (int) Math.max(0, Math.ceil((Math.min(from.get(axis), to.get(axis)) - OUTSIDE) / step));
			high[axis] = (int) Math.min(grid.size().get(axis) - 1, Math.floor((Math.max(from.get(axis), to.get(axis)) + OUTSIDE) / step));
		}
		for (int z = low[2]; z <= high[2]; z++) {
			for (int y = low[1]; y <= high[1]; y++) {
				for (int x = low[0]; x <= high[0]; x++) {
					final Vec3 voxel = new Vec3(x * grid.voxel().x(), y * grid.voxel().y(), z * grid.voxel().z());
					final int i = x + grid.nx() * y;
					squares[z][i] = (float) Math.min(squares[z][i], squareDistance(voxel, from, to));
				}
			}
		}
	}

	private static double squareDistance(final Vec3 point, final Vec3 from, final Vec3 to) {
		final Vec3 along = to.minus(from);
		final double part = Math.max(0, Math.min(1, point.minus(from).dot(along) / along.dot(along)));
		final Vec3 rest = point.minus(from.plus(along.times(part)));
		return rest.dot(rest);
	}
}

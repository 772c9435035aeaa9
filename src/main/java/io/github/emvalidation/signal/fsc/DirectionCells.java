package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which directions may have a unit vector, or its opposite, in their cones: the half sphere is laid out as a square (the upper half of an
 * octahedron), cut into cells, and each cell knows the directions near enough. So a coefficient is compared with a tenth of them only.
 */
final class DirectionCells {

	private static final int SIDE = 32;
	/** Cells are sampled at few points, so the reach of each is taken a little larger, in radians. */
	private static final double SLACK = 0.01;

	private final int[][] near = new int[SIDE * SIDE][];

	/** @param degrees how far a vector may be away from a direction */
	DirectionCells(final List<Vec3> directions, final double degrees) {
		for (int cell = 0; cell < near.length; cell++) near[cell] = near(directions, Math.toRadians(degrees), cell % SIDE, cell / SIDE);
	}

	private static int[] near(final List<Vec3> directions, final double angle, final int i, final int j) {
		final Vec3 middle = vector(i + 0.5, j + 0.5);
		double reach = 0;
		for (int corner = 0; corner < 9; corner++) {
			reach = Math.max(reach, Math.acos(Math.min(1, middle.dot(vector(i + corner % 3 / 2.0, j + corner / 3 / 2.0)))));
		}
		final double least = Math.cos(Math.min(Math.PI / 2, angle + reach + SLACK));
		return IntStream.range(0, directions.size()).filter(d -> Math.abs(middle.dot(directions.get(d))) >= least).toArray();
	}

	/** The unit vector at a place of the square, whose sides are from 0 to {@link #SIDE}. */
	private static Vec3 vector(final double i, final double j) {
		final double a = 2 * i / SIDE - 1;
		final double b = 2 * j / SIDE - 1;
		final double x = (a + b) / 2;
		final double y = (a - b) / 2;
		return new Vec3(x, y, Math.max(0, 1 - Math.abs(x) - Math.abs(y))).unit();
	}

	/** The numbers of the directions that a vector, not 0, may belong to. */
	int[] near(final double x, final double y, final double z) {
		final double length = (Math.abs(x) + Math.abs(y) + Math.abs(z)) * (z < 0 ? -1 : 1);
		final int i = (int) Math.min(SIDE - 1, ((x + y) / length + 1) / 2 * SIDE);
		final int j = (int) Math.min(SIDE - 1, ((x - y) / length + 1) / 2 * SIDE);
		return near[i + SIDE * j];
	}
}

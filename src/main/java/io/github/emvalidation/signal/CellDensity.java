package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;

/**
 * The density inside a cell of eight voxels: trilinear between its corners; its slope trilinear between central differences at
 * the corners, so that it is continuous from cell to cell. A workspace that is loaded with one cell after the other.
 */
final class CellDensity {

	private static final int SIDE = 4;

	private final DensityMap map;
	private final Grid grid;
	/** The cell's corners, which are the inner ones, and the voxels round them; at the sides of the box the nearest voxel's value. */
	private final float[] block = new float[SIDE * SIDE * SIDE];
	private final double[] weights = new double[8];
	/** -1 or 1 along the axes along which the cell reaches beyond the box. */
	private final int[] beyond = new int[3];

	CellDensity(final DensityMap map) {
		this.map = map;
		grid = map.grid();
	}

	/** Takes the cell whose lowest corner is the voxel (x, y, z), which may lie one voxel before the first. */
	void load(final int x, final int y, final int z) {
		beyond[0] = side(x, grid.nx());
		beyond[1] = side(y, grid.ny());
		beyond[2] = side(z, grid.nz());
		int at = 0;
		for (int dz = 0; dz < SIDE; dz++) {
			final float[] plane = map.plane(inBox(z - 1 + dz, grid.nz()));
			for (int dy = 0; dy < SIDE; dy++) {
				final int row = grid.nx() * inBox(y - 1 + dy, grid.ny());
				for (int dx = 0; dx < SIDE; dx++) block[at++] = plane[row + inBox(x - 1 + dx, grid.nx())];
			}
		}
	}

	private static int side(final int cell, final int n) {
		return cell < 0 ? -1 : cell >= n - 1 ? 1 : 0;
	}

	private static int inBox(final int i, final int n) {
		return Math.max(0, Math.min(n - 1, i));
	}

	/** Whether a part of the cell lies outside the box, where the surface is closed by the box's own faces. */
	boolean isBeyondBox() {
		return beyond[0] != 0 || beyond[1] != 0 || beyond[2] != 0;
	}

	/** Where an edge with one end inside and one outside crosses the level, 0 to 1; at the voxel's centre where it leaves the box. */
	double crossing(final int edge, final double level) {
		final int axis = CellPatches.axis(edge);
		if (beyond[axis] != 0) return beyond[axis] < 0 ? 1 : 0;
		final int corner = CellPatches.corner(edge);
		final double from = block[place(corner)];
		final double to = block[place(corner | 1 << axis)];
		return (level - from) / (to - from);
	}

	private static int place(final int corner) {
		return 1 + (corner & 1) + SIDE * (1 + (corner >> 1 & 1)) + SIDE * SIDE * (1 + (corner >> 2));
	}

	private static int step(final int axis) {
		return axis == 0 ? 1 : axis == 1 ? SIDE : SIDE * SIDE;
	}

	/** One Newton step onto the level along the gradient of the trilinear density; the point stays inside the cell. */
	void moveOntoLevel(final double[] p, final double level) {
		weigh(p);
		double miss = level;
		final double[] gradient = new double[3];
		for (int corner = 0; corner < 8; corner++) {
			final double value = block[place(corner)];
			miss -= weights[corner] * value;
			gradient[0] += ((corner & 1) == 0 ? -value : value) * share(corner >> 1 & 1, p[1]) * share(corner >> 2, p[2]);
			gradient[1] += ((corner >> 1 & 1) == 0 ? -value : value) * share(corner & 1, p[0]) * share(corner >> 2, p[2]);
			gradient[2] += (corner >> 2 == 0 ? -value : value) * share(corner & 1, p[0]) * share(corner >> 1 & 1, p[1]);
		}
		final double square = gradient[0] * gradient[0] + gradient[1] * gradient[1] + gradient[2] * gradient[2];
		if (square == 0) return;
		for (int axis = 0; axis < 3; axis++) p[axis] = Math.max(0, Math.min(1, p[axis] + miss / square * gradient[axis]));
	}

	/** The direction in which the density falls, in Å space, of length 1; where the cell reaches beyond the box, the way out of it. */
	void outwardNormal(final double[] p, final float[] normals, final int at) {
		final double[] n = { beyond[0], beyond[1], beyond[2] };
		if (!isBeyondBox()) {
			weigh(p);
			for (int axis = 0; axis < 3; axis++) n[axis] = -slope(axis) / grid.voxel().get(axis);
		}
		final double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
		for (int axis = 0; axis < 3; axis++) normals[at + axis] = (float) (length > 0 ? n[axis] / length : axis == 2 ? 1 : 0);
	}

	private double slope(final int axis) {
		double sum = 0;
		for (int corner = 0; corner < 8; corner++) {
			sum += weights[corner] * (block[place(corner) + step(axis)] - block[place(corner) - step(axis)]);
		}
		return sum;
	}

	private void weigh(final double[] p) {
		for (int corner = 0; corner < 8; corner++) {
			weights[corner] = share(corner & 1, p[0]) * share(corner >> 1 & 1, p[1]) * share(corner >> 2, p[2]);
		}
	}

	private static double share(final int upper, final double t) {
		return upper == 1 ? t : 1 - t;
	}
}

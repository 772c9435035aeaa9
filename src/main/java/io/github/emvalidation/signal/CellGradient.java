package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;

/** Density and gradient inside one cell of eight voxels, trilinear between values and central differences at its corners. */
final class CellGradient {

	private final DensityMap map;
	private final double[] values = new double[8];
	private final double[][] slopes = new double[3][8];
	private final boolean atEdge;

	/** The cell whose lowest corner is the voxel (x, y, z), which may lie one voxel outside the box. */
	CellGradient(final DensityMap map, final int x, final int y, final int z) {
		this.map = map;
		boolean outside = false;
		for (int c = 0; c < 8; c++) {
			final int cx = x + (c & 1);
			final int cy = y + (c >> 1 & 1);
			final int cz = z + (c >> 2);
			outside |= Double.isNaN(valueOrNaN(map, cx, cy, cz));
			values[c] = clamped(cx, cy, cz);
			slopes[0][c] = (clamped(cx + 1, cy, cz) - clamped(cx - 1, cy, cz)) / 2;
			slopes[1][c] = (clamped(cx, cy + 1, cz) - clamped(cx, cy - 1, cz)) / 2;
			slopes[2][c] = (clamped(cx, cy, cz + 1) - clamped(cx, cy, cz - 1)) / 2;
		}
		atEdge = outside;
		normalOfEdge = outside ? edgeNormal(x, y, z) : null;
	}

	private final double[] normalOfEdge;

	/** One Newton step along the gradient; the point stays inside the cell. Nothing moves where the box closes the surface. */
	void moveOntoLevel(final double[] p, final double level) {
		if (atEdge) return;
		final double[] g = { at(slopes[0], p), at(slopes[1], p), at(slopes[2], p) };
		final double square = g[0] * g[0] + g[1] * g[1] + g[2] * g[2];
		if (square == 0) return;
		final double step = (level - at(values, p)) / square;
		for (int a = 0; a < 3; a++) p[a] = Math.max(0, Math.min(1, p[a] + step * g[a]));
	}

	/** The direction of falling density in Å space, of length 1. */
	void outwardNormal(final double[] p, final float[] normals, final int at) {
		final double[] n = new double[3];
		double length = 0;
		for (int a = 0; a < 3; a++) {
			n[a] = normalOfEdge != null ? normalOfEdge[a] : -at(slopes[a], p) / map.grid().voxel().get(a);
			length += n[a] * n[a];
		}
		length = Math.sqrt(length);
		for (int a = 0; a < 3; a++) normals[at + a] = (float) (length > 0 ? n[a] / length : a == 2 ? 1 : 0);
	}

	private double[] edgeNormal(final int x, final int y, final int z) {
		final Grid grid = map.grid();
		return new double[] { side(x, grid.nx()), side(y, grid.ny()), side(z, grid.nz()) };
	}

	private static double side(final int cell, final int n) {
		return cell < 0 ? -1 : cell >= n - 1 ? 1 : 0;
	}

	private double clamped(final int x, final int y, final int z) {
		final Grid grid = map.grid();
		return map.get(clamp(x, grid.nx()), clamp(y, grid.ny()), clamp(z, grid.nz()));
	}

	private static int clamp(final int i, final int n) {
		return Math.max(0, Math.min(n - 1, i));
	}

	/** The density, NaN outside the box. */
	static double valueOrNaN(final DensityMap map, final int x, final int y, final int z) {
		final Grid grid = map.grid();
		final boolean outside = x < 0 || y < 0 || z < 0 || x >= grid.nx() || y >= grid.ny() || z >= grid.nz();
		return outside ? Double.NaN : map.get(x, y, z);
	}

	private static double at(final double[] corner, final double[] p) {
		double sum = 0;
		for (int c = 0; c < 8; c++) {
			sum += corner[c] * weight(c & 1, p[0]) * weight(c >> 1 & 1, p[1]) * weight(c >> 2, p[2]);
		}
		return sum;
	}

	private static double weight(final int upper, final double t) {
		return upper == 1 ? t : 1 - t;
	}
}

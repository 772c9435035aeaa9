package io.github.emvalidation.network.handedness;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;

/** Densities between the voxels of a map by trilinear interpolation, with one value outside the box. Safe for several threads. */
public final class Sampler {

	private final Grid grid;
	private final float[][] planes;
	private final float outside;

	public Sampler(final DensityMap map, final float outside) {
		this.outside = outside;
		grid = map.grid();
		planes = new float[grid.nz()][];
		for (int z = 0; z < planes.length; z++) planes[z] = map.plane(z);
	}

	Grid grid() {
		return grid;
	}

	/** The density at a place in voxels from the first voxel. */
	public double at(final double x, final double y, final double z) {
		final int x0 = (int) Math.floor(x);
		final int y0 = (int) Math.floor(y);
		final int z0 = (int) Math.floor(z);
		final double u = x - x0;
		final double v = y - y0;
		final double w = z - z0;
		return (1 - w) * section(x0, y0, z0, u, v) + w * section(x0, y0, z0 + 1, u, v);
	}

	private double section(final int x, final int y, final int z, final double u, final double v) {
		if (z < 0 || z >= grid.nz()) return outside;
		return (1 - v) * row(planes[z], x, y, u) + v * row(planes[z], x, y + 1, u);
	}

	private double row(final float[] plane, final int x, final int y, final double u) {
		if (y < 0 || y >= grid.ny()) return outside;
		final int i = x + grid.nx() * y;
		final double left = x >= 0 && x < grid.nx() ? plane[i] : outside;
		final double right = x >= -1 && x < grid.nx() - 1 ? plane[i + 1] : outside;
		return (1 - u) * left + u * right;
	}

	/** The value of the voxel, also of one outside the box. */
	float voxel(final int x, final int y, final int z) {
		return x < 0 || y < 0 || z < 0 || x >= grid.nx() || y >= grid.ny() || z >= grid.nz() ? outside : planes[z][x + grid.nx() * y];
	}
}

package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;

/**
 * The values of a map between its voxels: trilinear, {@code Σ over the 8 voxels round a place of Π_axis (1 - |distance| / voxel) V}.
 * Outside the box, which ends at the middles of the outermost voxels, there is no value.
 */
public final class Trilinear {

	private final float[][] planes;
	private final int nx;
	private final int ny;
	private final int nz;
	private final double perX;
	private final double perY;
	private final double perZ;
	private final double startX;
	private final double startY;
	private final double startZ;

	/** A map where its header has it. */
	public Trilinear(final DensityMap map) {
		this(map, map.grid().position());
	}

	/**
	 * A map at another place.
	 *
	 * @param position of the first voxel in Å
	 */
	public Trilinear(final DensityMap map, final Vec3 position) {
		final Grid grid = map.grid();
		planes = new float[grid.nz()][];
		for (int z = 0; z < planes.length; z++) planes[z] = map.plane(z);
		nx = grid.nx();
		ny = grid.ny();
		nz = grid.nz();
		perX = 1 / grid.voxel().x();
		perY = 1 / grid.voxel().y();
		perZ = 1 / grid.voxel().z();
		startX = position.x();
		startY = position.y();
		startZ = position.z();
	}

	/** The value at a place in Å; NaN outside the box. */
	public double at(final double x, final double y, final double z) {
		final double u = (x - startX) * perX;
		final double v = (y - startY) * perY;
		final double w = (z - startZ) * perZ;
		if (!(u >= 0 && v >= 0 && w >= 0 && u <= nx - 1 && v <= ny - 1 && w <= nz - 1)) return Double.NaN;
		final int i = Math.min((int) u, Math.max(0, nx - 2));
		final int j = Math.min((int) v, Math.max(0, ny - 2));
		final int k = Math.min((int) w, Math.max(0, nz - 2));
		final double fx = u - i;
		final double fy = v - j;
		final double fz = w - k;
		final int at = i + nx * j;
		final int right = nx > 1 ? 1 : 0;
		final int up = ny > 1 ? nx : 0;
		final double low = section(planes[k], at, right, up, fx, fy);
		return fz == 0 ? low : low + fz * (section(planes[k + 1], at, right, up, fx, fy) - low);
	}

	private static double section(final float[] plane, final int at, final int right, final int up, final double fx, final double fy) {
		final double near = plane[at] + fx * ((double) plane[at + right] - plane[at]);
		final double far = plane[at + up] + fx * ((double) plane[at + up + right] - plane[at + up]);
		return near + fy * (far - near);
	}
}

package io.github.emvalidation.volume;

/**
 * Where the voxels of a map are in space. Axis order is x, y, z throughout.
 *
 * @param size   box sides in voxels, each at least 1
 * @param voxel  voxel size in Å along each axis, finite and above 0
 * @param start  index of the first voxel (MRC NSTART), in voxels
 * @param origin MRC2014 ORIGIN in Å; all zero means that {@code start} says where the map is
 */
public record Grid(Int3 size, Vec3 voxel, Int3 start, Vec3 origin) {

	public Grid {
		for (int axis = 0; axis < 3; axis++) {
			if (size.get(axis) < 1) {
				throw new IllegalArgumentException("a box of " + size + " voxels; each side must be at least 1");
			}
			final double step = voxel.get(axis);
			if (!(step > 0) || Double.isInfinite(step)) {
				throw new IllegalArgumentException("a voxel size of " + step + " Å; expected a number above 0");
			}
		}
	}

	/** A grid at the origin of space. {@code voxel} is in Å. */
	public static Grid of(final Int3 size, final Vec3 voxel) {
		return new Grid(size, voxel, Int3.all(0), Vec3.ZERO);
	}

	/** A cube of {@code n} voxels a side, {@code voxel} Å each, at the origin of space. */
	public static Grid cube(final int n, final double voxel) {
		return of(Int3.all(n), Vec3.all(voxel));
	}

	public int nx() {
		return size.x();
	}

	public int ny() {
		return size.y();
	}

	public int nz() {
		return size.z();
	}

	/** Number of voxels. */
	public long voxels() {
		return size.product();
	}

	/** Volume of one voxel in Å³. */
	public double voxelVolume() {
		return voxel.x() * voxel.y() * voxel.z();
	}

	/** Side of the box along {@code axis} in Å. */
	public double length(final int axis) {
		return size.get(axis) * voxel.get(axis);
	}

	/** The longest side of the box in Å. */
	public double longestSide() {
		return Math.max(length(0), Math.max(length(1), length(2)));
	}

	/** Where the first voxel lies in space, in Å: ORIGIN when it is not zero, else NSTART times the voxel size. */
	public Vec3 position() {
		if (!origin.equals(Vec3.ZERO)) return origin;
		return new Vec3(start.x() * voxel.x(), start.y() * voxel.y(), start.z() * voxel.z());
	}
}

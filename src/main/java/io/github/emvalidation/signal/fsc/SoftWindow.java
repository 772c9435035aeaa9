package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.signal.FastSide;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;

/**
 * A soft sphere to look through at a place: 1 up to a radius a, a cosine down to 0 at 2a, in a cube of voxels with room for it.
 *
 * @param radius a in Å
 * @param grid   the cube; its middle voxel is N/2
 */
public record SoftWindow(double radius, Grid grid) {

	/** The smallest cube of an even side without prime factors above 5 that holds the sphere of diameter 4a. */
	public static SoftWindow of(final double radius, final Grid map) {
		final double finest = Math.min(map.voxel().x(), Math.min(map.voxel().y(), map.voxel().z()));
		final int side = FastSide.from((int) Math.ceil(4 * radius / finest - 1e-9));
		return new SoftWindow(radius, Grid.of(Int3.all(side), map.voxel()));
	}

	/** Voxels along a side. */
	public int side() {
		return grid.nx();
	}

	/** The weight of a voxel of the cube. */
	double weight(final int x, final int y, final int z) {
		final double dx = (x - side() / 2) * grid.voxel().x();
		final double dy = (y - side() / 2) * grid.voxel().y();
		final double dz = (z - side() / 2) * grid.voxel().z();
		final double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
		if (r <= radius) return 1;
		return r >= 2 * radius ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * (r - radius) / radius);
	}
}

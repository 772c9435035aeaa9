package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.signal.DistanceTransform;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.BitSet;

/**
 * Whether dense places of the far solvent lie as a belt of detergent or a nanodisc does: near the particle and on all sides of it. They do
 * if four fifths of them are within 20 Å of the particle, and the mean of the unit vectors from the middle of the particle to them is
 * shorter than 1/2; that of a neighbour or a fragment is near 1.
 */
final class Belt {

	private static final double NEAR = 20;
	private static final double MOST = 0.8;
	private static final double BALANCED = 0.5;
	/** In coarse voxels; less is a speck. */
	private static final long FEWEST = 30;

	private Belt() {}

	/** @param dense part of the far solvent */
	static boolean isLike(final CoarseMap coarse, final MapMask dense) {
		final long count = dense.count();
		if (count < FEWEST) return false;
		final DensityMap squared = DistanceTransform.squared(coarse.particle());
		final Vec3 middle = middle(coarse.particle());
		Vec3 sum = Vec3.ZERO;
		long near = 0;
		for (int z = 0; z < dense.grid().nz(); z++) {
			final BitSet plane = dense.plane(z);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				if (squared.plane(z)[i] <= NEAR * NEAR) near++;
				final Vec3 away = place(dense.grid(), i, z).minus(middle);
				if (away.length() > 0) sum = sum.plus(away.unit());
			}
		}
		return near >= MOST * count && sum.length() / count < BALANCED;
	}

	/** The mean place of a mask's voxels, in Å from the first voxel. */
	private static Vec3 middle(final MapMask mask) {
		Vec3 sum = Vec3.ZERO;
		for (int z = 0; z < mask.grid().nz(); z++) {
			final BitSet plane = mask.plane(z);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) sum = sum.plus(place(mask.grid(), i, z));
		}
		return sum.times(1.0 / Math.max(1, mask.count()));
	}

	private static Vec3 place(final Grid grid, final int i, final int z) {
		return new Vec3(i % grid.nx() * grid.voxel().x(), i / grid.nx() * grid.voxel().y(), z * grid.voxel().z());
	}
}

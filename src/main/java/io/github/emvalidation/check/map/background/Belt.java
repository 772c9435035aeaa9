package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.signal.DistanceTransform;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
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
		final double[] middle = middle(coarse.particle());
		final double[] sum = new double[3];
		long near = 0;
		for (int z = 0; z < dense.grid().nz(); z++) {
			final BitSet plane = dense.plane(z);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				if (squared.plane(z)[i] <= NEAR * NEAR) near++;
				add(sum, direction(dense, i, z, middle));
			}
		}
		final double length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]) / count;
		return near >= MOST * count && length < BALANCED;
	}

	private static void add(final double[] sum, final double[] v) {
		final double length = Math.max(1e-9, Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]));
		for (int axis = 0; axis < 3; axis++) sum[axis] += v[axis] / length;
	}

	private static double[] direction(final MapMask mask, final int i, final int z, final double[] from) {
		final int nx = mask.grid().nx();
		return new double[] { (i % nx - from[0]) * mask.grid().voxel().x(), (i / nx - from[1]) * mask.grid().voxel().y(),
			(z - from[2]) * mask.grid().voxel().z() };
	}

	/** The mean position of a mask, in voxels. */
	private static double[] middle(final MapMask mask) {
		final double[] sum = new double[3];
		final int nx = mask.grid().nx();
		for (int z = 0; z < mask.grid().nz(); z++) {
			final BitSet plane = mask.plane(z);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				sum[0] += i % nx;
				sum[1] += i / nx;
				sum[2] += z;
			}
		}
		final double n = Math.max(1, mask.count());
		return new double[] { sum[0] / n, sum[1] / n, sum[2] / n };
	}
}

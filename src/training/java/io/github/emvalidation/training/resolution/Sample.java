package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.resolution.WindowScale;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A cube of a map with the truth about its inner voxels, those whose window lies in the cube.
 *
 * @param map    side³ densities, x fastest
 * @param scale  (side - 12)³ scales of the windows
 * @param labels as many natural logarithms of the resolution
 * @param counts as many: 1 where the label holds, 0 elsewhere
 */
record Sample(float[] map, float[] scale, float[] labels, float[] counts) {

	private static final int HALF = WindowScale.WINDOW / 2;

	/** A cube around a random voxel that may be learnt from; none where the map has no such voxel. */
	static Optional<Sample> random(final LabelledMap from, final int side, final RandomGenerator random) {
		final long voxels = from.voxels().count();
		if (voxels == 0) return Optional.empty();
		final int[] voxel = voxel(from.voxels(), random.nextLong(voxels));
		final int[] corner = new int[3];
		final Grid grid = from.map().grid();
		for (int axis = 0; axis < 3; axis++) {
			final int wanted = voxel[axis] - HALF - random.nextInt(side - 2 * HALF);
			corner[axis] = Math.max(0, Math.min(grid.size().get(axis) - side, wanted));
		}
		final boolean isMirrored = random.nextBoolean();
		return Optional.of(cut(from, corner, side, isMirrored));
	}

	/** The mask voxel of that rank, in z, y, x order. */
	static int[] voxel(final MapMask mask, final long rank) {
		final int nx = mask.grid().nx();
		long before = 0;
		int z = 0;
		while (before + mask.plane(z).cardinality() <= rank) before += mask.plane(z++).cardinality();
		int i = mask.plane(z).nextSetBit(0);
		for (; before < rank; before++) i = mask.plane(z).nextSetBit(i + 1);
		return new int[] { i % nx, i / nx, z };
	}

	private static Sample cut(final LabelledMap from, final int[] corner, final int side, final boolean isMirrored) {
		final int nx = from.map().grid().nx();
		final int inner = side - 2 * HALF;
		final float[] map = new float[side * side * side];
		final float[] labels = new float[inner * inner * inner];
		final float[] counts = new float[labels.length];
		for (int z = 0; z < side; z++) {
			for (int y = 0; y < side; y++) {
				for (int x = 0; x < side; x++) {
					final int i = corner[0] + (isMirrored ? side - 1 - x : x) + nx * (corner[1] + y);
					map[x + side * (y + side * z)] = from.map().plane(corner[2] + z)[i];
					final boolean isInner = Math.min(x, Math.min(y, z)) >= HALF && Math.max(x, Math.max(y, z)) < side - HALF;
					if (!isInner || !from.voxels().plane(corner[2] + z).get(i)) continue;
					final int at = x - HALF + inner * (y - HALF + inner * (z - HALF));
					labels[at] = (float) Math.log(from.labels().plane(corner[2] + z)[i]);
					counts[at] = 1;
				}
			}
		}
		return new Sample(map, WindowScale.of(map, Int3.all(side)), labels, counts);
	}
}

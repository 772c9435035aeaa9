package io.github.emvalidation.network.handedness;

import io.github.emvalidation.network.sparse.CubeCut;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;

/**
 * A cube of the coarse map, and how it looks in views: with its axes as they are, turned round once and twice, and each of these mirrored.
 * Everything is x fastest.
 *
 * @param side   in voxels
 * @param values of the cube and {@link HelixNet#HALO} voxels round it
 * @param asked  the voxels of the cube that are asked for
 */
record HelixCube(int side, float[] values, boolean[] asked) {

	/** Ways to turn the axes round: x, y, z and y, z, x and z, x, y. */
	static final int TURNS = 3;

	/** The cube that begins at a voxel; outside the box there is solvent, and nothing is asked for. */
	static HelixCube of(final DensityMap map, final MapMask asked, final Int3 from, final int side) {
		final Int3 size = Int3.all(side);
		return new HelixCube(side, CubeCut.values(map, from, size, HelixNet.HALO, HandednessMap.SOLVENT), CubeCut.asked(asked, from, size));
	}

	/** The cube in a view: turned round {@code view / 2} times, and mirrored along x if the number is odd. */
	HelixCube view(final int view) {
		final float[] seen = new float[values.length];
		for (int i = 0; i < seen.length; i++) seen[i] = values[source(i, side + 2 * HelixNet.HALO, view)];
		final boolean[] flags = new boolean[asked.length];
		for (int i = 0; i < flags.length; i++) flags[i] = asked[source(i, side, view)];
		return new HelixCube(side, seen, flags);
	}

	/** Adds answers at the voxels that a view asks for to those voxels of the cube itself. */
	void add(final int view, final float[] answers, final float[] into) {
		int next = 0;
		for (int i = 0; i < asked.length; i++) {
			final int source = source(i, side, view);
			if (asked[source]) into[source] += answers[next++];
		}
	}

	/** Where voxel {@code i} of a view lies in the cube itself. */
	private static int source(final int i, final int side, final int view) {
		final int[] at = { i % side, i / side % side, i / (side * side) };
		final int turn = view / 2;
		final int x = at[turn];
		return (view % 2 == 0 ? x : side - 1 - x) + side * (at[(turn + 1) % TURNS] + side * at[(turn + 2) % TURNS]);
	}
}

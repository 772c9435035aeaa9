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
		final int[] ofValues = sources(side + 2 * HelixNet.HALO, view);
		for (int i = 0; i < seen.length; i++) seen[i] = values[ofValues[i]];
		final boolean[] flags = new boolean[asked.length];
		final int[] ofFlags = sources(side, view);
		for (int i = 0; i < flags.length; i++) flags[i] = asked[ofFlags[i]];
		return new HelixCube(side, seen, flags);
	}

	/** Adds answers at the voxels that a view asks for to those voxels of the cube itself. */
	void add(final int view, final float[] answers, final float[] into) {
		int next = 0;
		for (final int source : sources(side, view)) {
			if (asked[source]) into[source] += answers[next++];
		}
	}

	/** Where each voxel of a view lies in the cube itself. */
	private static int[] sources(final int side, final int view) {
		final boolean mirrored = view % 2 == 1;
		final int turn = view / 2;
		final int[] steps = new int[TURNS];
		steps[turn] = mirrored ? -1 : 1;
		steps[(turn + 1) % TURNS] = side;
		steps[(turn + 2) % TURNS] = side * side;
		final int[] sources = new int[side * side * side];
		int i = 0;
		for (int z = 0; z < side; z++) {
			for (int y = 0; y < side; y++) {
				final int row = (mirrored ? side - 1 : 0) + y * steps[1] + z * steps[2];
				for (int x = 0; x < side; x++) sources[i++] = row + x * steps[0];
			}
		}
		return sources;
	}
}

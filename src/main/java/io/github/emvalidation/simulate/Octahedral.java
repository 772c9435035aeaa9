package io.github.emvalidation.simulate;

import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The 24 rotations that turn a cube into itself (point group 432, Schoenflies O), about the origin and with the fourfold
 * axes along x, y and z. Proper rotations only: none of them mirrors.
 */
public final class Octahedral {

	/** Three even permutations of the axes, then three odd ones. */
	private static final int[][] AXIS_ORDERS = { { 0, 1, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 0, 2, 1 }, { 2, 1, 0 }, { 1, 0, 2 } };

	/** The rotations; the first one leaves everything where it is. */
	public static final List<UnaryOperator<Vec3>> ROTATIONS = rotations();

	private Octahedral() {}

	/** A rotation of the cube permutes the axes and turns some of them round, an even number of swaps and turns in all. */
	private static List<UnaryOperator<Vec3>> rotations() {
		final List<UnaryOperator<Vec3>> all = new ArrayList<>(24);
		for (int order = 0; order < 6; order++) {
			for (int signs = 0; signs < 8; signs++) {
				final boolean oddOrder = order >= 3;
				final boolean oddSigns = Integer.bitCount(signs) % 2 == 1;
				if (oddOrder == oddSigns) all.add(rotation(AXIS_ORDERS[order], signs));
			}
		}
		return List.copyOf(all);
	}

	private static UnaryOperator<Vec3> rotation(final int[] order, final int signs) {
		final double sx = (signs & 1) == 0 ? 1 : -1;
		final double sy = (signs & 2) == 0 ? 1 : -1;
		final double sz = (signs & 4) == 0 ? 1 : -1;
		return v -> new Vec3(sx * v.get(order[0]), sy * v.get(order[1]), sz * v.get(order[2]));
	}
}

package io.github.emvalidation.signal;

import io.github.emvalidation.volume.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the 48 ways to turn or mirror a cube onto itself, about voxel 0 of a periodic box (which is the same as about voxel N/2):
 * axis a of the new volume is axis {@code from(a)} of the old one, reversed if {@code sign(a)} is -1. Axes are 0 = x, 1 = y, 2 = z.
 *
 * @param x signed number of the old axis that becomes x, counted from 1: -3 is z reversed
 * @param y likewise for y
 * @param z likewise for z
 */
public record CubeOperation(int x, int y, int z) {

	public static final CubeOperation IDENTITY = new CubeOperation(1, 2, 3);
	private static final String NAMES = "xyz";

	/** All 48, the identity first. */
	public static List<CubeOperation> all() {
		final List<CubeOperation> all = new ArrayList<>();
		for (final int[] axes : new int[][] { { 1, 2, 3 }, { 1, 3, 2 }, { 2, 1, 3 }, { 2, 3, 1 }, { 3, 1, 2 }, { 3, 2, 1 } }) {
			for (int signs = 0; signs < 8; signs++) {
				all.add(new CubeOperation(signed(axes[0], signs & 1), signed(axes[1], signs & 2), signed(axes[2], signs & 4)));
			}
		}
		return all;
	}

	private static int signed(final int axis, final int bit) {
		return bit == 0 ? axis : -axis;
	}

	private int value(final int axis) {
		return axis == 0 ? x : axis == 1 ? y : z;
	}

	/** The old axis that becomes this one. */
	public int from(final int axis) {
		return Math.abs(value(axis)) - 1;
	}

	/** -1 if it is reversed on the way, else 1. */
	public int sign(final int axis) {
		return Integer.signum(value(axis));
	}

	/** Whether the box keeps its sides and its voxels. */
	public boolean fits(final Grid grid) {
		for (int axis = 0; axis < 3; axis++) {
			if (grid.size().get(axis) != grid.size().get(from(axis)) || grid.voxel().get(axis) != grid.voxel().get(from(axis))) return false;
		}
		return true;
	}

	/** Whether it changes handedness. */
	public boolean mirrors() {
		final int permutation = moved() == 2 ? -1 : 1;
		return permutation * sign(0) * sign(1) * sign(2) < 0;
	}

	/** How many axes become another. */
	private int moved() {
		int moved = 0;
		for (int axis = 0; axis < 3; axis++) moved += from(axis) == axis ? 0 : 1;
		return moved;
	}

	/** What is done to a volume, for the middle of a sentence: "mirrored along z". */
	public String text() {
		final List<String> reversed = new ArrayList<>();
		final List<String> kept = new ArrayList<>();
		for (int axis = 0; axis < 3; axis++) (sign(axis) < 0 ? reversed : kept).add(NAMES.substring(axis, axis + 1));
		if (moved() == 0) return turned(reversed, kept);
		final StringBuilder text = new StringBuilder("with ");
		if (moved() == 2) text.append(exchanged()).append(" exchanged");
		else text.append("its axes in the order ").append(name(0)).append(", ").append(name(1)).append(", ").append(name(2));
		if (!reversed.isEmpty()) text.append(" and reversed along ").append(String.join(" and ", reversed));
		return text.toString();
	}

	private static String turned(final List<String> reversed, final List<String> kept) {
		return switch (reversed.size()) {
			case 0 -> "as it is";
			case 1 -> "mirrored along " + reversed.get(0);
			case 2 -> "turned by 180° about " + kept.get(0);
			default -> "mirrored along all three axes";
		};
	}

	private String exchanged() {
		final List<String> names = new ArrayList<>();
		for (int axis = 0; axis < 3; axis++) {
			if (from(axis) != axis) names.add(NAMES.substring(axis, axis + 1));
		}
		return String.join(" and ", names);
	}

	private String name(final int axis) {
		return NAMES.substring(from(axis), from(axis) + 1);
	}
}

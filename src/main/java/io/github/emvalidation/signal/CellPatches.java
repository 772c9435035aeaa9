package io.github.emvalidation.signal;

import java.util.Arrays;

/**
 * How a surface runs through a cell of eight voxels, derived from the voxels inside: the crossed edges of the cell belong
 * to one patch of the surface or to several, each of which is a separate sheet and gets its own vertex (Nielson 2004,
 * doi:10.1109/VISUAL.2004.28).
 *
 * <p>Where the four voxels of a face lie inside and outside like the fields of a chessboard, the inside ones are taken as
 * separate. In 36 of the 256 cases such a face is crossed twice by the same patch; if that is so in both cells that share the
 * face, their patches would touch along a line, and in both the outside voxels are taken as separate instead (Wenger 2013,
 * Isosurfaces, doi:10.1201/b15025): the surface is a manifold everywhere.
 *
 * <p>Corner c of a cell lies at (c & 1, c >> 1 & 1, c >> 2); bit c of a case is set when it is inside.
 */
final class CellPatches {

	/** Added to a case whose outside voxels are to be separate on the face where its patch meets itself. */
	static final int OTHER_WAY = 256;

	static final int EDGES = 12;
	private static final int CASES = 256;
	private static final int NONE = -1;
	private static final byte[][] PATCHES = new byte[2 * CASES][];
	private static final byte[] COUNTS = new byte[2 * CASES];
	private static final int[] SELF_MEETING = new int[CASES];

	static {
		for (int code = 0; code < 2 * CASES; code++) {
			PATCHES[code] = patches(code);
			for (final byte patch : PATCHES[code]) COUNTS[code] = (byte) Math.max(COUNTS[code], patch + 1);
		}
		for (int code = 0; code < CASES; code++) SELF_MEETING[code] = selfMeetingFace(code);
	}

	private CellPatches() {}

	/** Number of patches in a cell. */
	static int count(final int code) {
		return COUNTS[code];
	}

	/** The patch, counted from 0, that crosses an edge; -1 where none does. */
	static int of(final int code, final int edge) {
		return PATCHES[code][edge];
	}

	/** The face, 2·axis + side, that one patch crosses twice; -1 for all but 36 cases. */
	static int selfMeeting(final int code) {
		return SELF_MEETING[code];
	}

	/** Number of the edge along {@code axis} whose place along the next axis is {@code u} and along the one after that {@code v}. */
	static int edge(final int axis, final int u, final int v) {
		return 4 * axis + u + 2 * v;
	}

	/** The axis along which an edge runs. */
	static int axis(final int edge) {
		return edge / 4;
	}

	/** The corner where an edge begins. */
	static int corner(final int edge) {
		final int axis = axis(edge);
		return (edge & 1) << (axis + 1) % 3 | (edge >> 1 & 1) << (axis + 2) % 3;
	}

	/** A patch lies between one connected group of inside corners and one of outside corners, so a pair of groups names it. */
	private static byte[] patches(final int code) {
		final int mask = code % CASES;
		final int[] groups = groups(mask, code >= OTHER_WAY);
		final int[] names = new int[EDGES];
		int count = 0;
		final byte[] patches = new byte[EDGES];
		for (int edge = 0; edge < EDGES; edge++) {
			final int a = corner(edge);
			final int b = a | 1 << axis(edge);
			patches[edge] = NONE;
			if (isInside(mask, a) == isInside(mask, b)) continue;
			final int name = isInside(mask, a) ? 8 * groups[a] + groups[b] : 8 * groups[b] + groups[a];
			int patch = 0;
			while (patch < count && names[patch] != name) patch++;
			if (patch == count) names[count++] = name;
			patches[edge] = (byte) patch;
		}
		return patches;
	}

	/** The lowest corner that each corner is connected to, by edges, and by chessboard faces on the side that is to be joined there. */
	private static int[] groups(final int mask, final boolean insideJoined) {
		final int[] groups = new int[8];
		Arrays.setAll(groups, c -> c);
		for (int round = 0; round < 8; round++) {
			for (int a = 0; a < 8; a++) {
				for (int b = 0; b < 8; b++) {
					if (areJoined(mask, a, b, insideJoined)) groups[b] = Math.min(groups[a], groups[b]);
				}
			}
		}
		return groups;
	}

	private static boolean areJoined(final int mask, final int a, final int b, final boolean insideJoined) {
		if (isInside(mask, a) != isInside(mask, b)) return false;
		final int apart = Integer.bitCount(a ^ b);
		if (apart != 2) return apart == 1;
		final int oneStep = Integer.lowestOneBit(a ^ b);
		final boolean chessboard = isInside(mask, a) != isInside(mask, a ^ oneStep) && isInside(mask, a) != isInside(mask, b ^ oneStep);
		return chessboard && isInside(mask, a) == insideJoined;
	}

	private static int selfMeetingFace(final int mask) {
		for (int axis = 0; axis < 3; axis++) {
			for (int side = 0; side < 2; side++) {
				final int u = (axis + 1) % 3;
				final int v = (axis + 2) % 3;
				// the face's edges: two along u, at v = 0 and 1, and two along v
				final int[] edges = { edge(u, 0, side), edge(u, 1, side), edge(v, side, 0), edge(v, side, 1) };
				final int patch = of(mask, edges[0]);
				if (patch != NONE && Arrays.stream(edges).allMatch(edge -> of(mask, edge) == patch)) return 2 * axis + side;
			}
		}
		return NONE;
	}

	private static boolean isInside(final int mask, final int corner) {
		return (mask >> corner & 1) != 0;
	}
}

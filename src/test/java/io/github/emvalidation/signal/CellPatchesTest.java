package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellPatchesTest {

	@Test
	void edgesAreTheTwelvePairsOfNeighbouringCorners() {
		final Set<String> pairs = new HashSet<>();
		for (int edge = 0; edge < CellPatches.EDGES; edge++) {
			final int from = CellPatches.corner(edge);
			final int to = from | 1 << CellPatches.axis(edge);
			assertEquals(1, Integer.bitCount(from ^ to));
			pairs.add(from + "-" + to);
		}
		assertEquals(CellPatches.EDGES, pairs.size());
		assertEquals(2, CellPatches.corner(CellPatches.edge(0, 1, 0)), "along x at y = 1, z = 0");
		assertEquals(1, CellPatches.corner(CellPatches.edge(1, 0, 1)), "along y at z = 0, x = 1");
		assertEquals(6, CellPatches.corner(CellPatches.edge(0, 1, 1)), "along x at y = 1, z = 1");
	}

	/** On every face the crossed edges are joined in pairs; walking from edge to edge over the faces finds the patches. */
	@Test
	void patchesAreTheClosedWalksOverTheFaces() {
		for (int mask = 0; mask < 256; mask++) {
			assertPatchesAreWalks(mask, mask, false);
			if (CellPatches.selfMeeting(mask) >= 0) assertPatchesAreWalks(mask, mask + CellPatches.OTHER_WAY, true);
		}
	}

	@Test
	void thirtySixCasesMeetThemselvesOnTheirOnlyChessboardFace() {
		int count = 0;
		for (int mask = 0; mask < 256; mask++) {
			final int face = CellPatches.selfMeeting(mask);
			if (face < 0) continue;
			count++;
			assertEquals(1, CellPatches.count(mask));
			assertEquals(2, CellPatches.count(mask + CellPatches.OTHER_WAY));
			int chessboards = 0;
			for (int other = 0; other < 6; other++) chessboards += isChessboard(mask, other) ? 1 : 0;
			assertEquals(1, chessboards);
			assertTrue(isChessboard(mask, face));
		}
		assertEquals(36, count);
	}

	private static void assertPatchesAreWalks(final int mask, final int code, final boolean insideJoined) {
		final int[] walk = new int[CellPatches.EDGES];
		int walks = 0;
		for (int edge = 0; edge < CellPatches.EDGES; edge++) {
			assertEquals(isCrossed(mask, edge), CellPatches.of(code, edge) >= 0, "case " + code + ", edge " + edge);
			if (!isCrossed(mask, edge) || walk[edge] > 0) continue;
			walks++;
			final Deque<Integer> open = new ArrayDeque<>(Set.of(edge));
			while (!open.isEmpty()) {
				final int at = open.pop();
				walk[at] = walks;
				for (int other = 0; other < CellPatches.EDGES; other++) {
					if (walk[other] == 0 && isCrossed(mask, other) && areNeighbours(mask, at, other, insideJoined)) open.push(other);
				}
			}
		}
		assertEquals(walks, CellPatches.count(code), "case " + code);
		for (int a = 0; a < CellPatches.EDGES; a++) {
			for (int b = 0; b < CellPatches.EDGES; b++) {
				if (!isCrossed(mask, a) || !isCrossed(mask, b)) continue;
				assertEquals(walk[a] == walk[b], CellPatches.of(code, a) == CellPatches.of(code, b), "case " + code);
			}
		}
	}

	/** Whether two crossed edges of one face are joined there: the only two, or on a chessboard those that cut off one corner. */
	private static boolean areNeighbours(final int mask, final int a, final int b, final boolean insideJoined) {
		for (int face = 0; face < 6; face++) {
			if (!isOn(a, face) || !isOn(b, face)) continue;
			if (!isChessboard(mask, face)) return true;
			for (int corner = 0; corner < 8; corner++) {
				final boolean cutOff = isInside(mask, corner) != insideJoined;
				if (cutOff && isOnFace(corner, face) && touches(a, corner) && touches(b, corner)) return true;
			}
		}
		return false;
	}

	private static boolean touches(final int edge, final int corner) {
		return (CellPatches.corner(edge) | 1 << CellPatches.axis(edge)) == (corner | 1 << CellPatches.axis(edge));
	}

	private static boolean isOn(final int edge, final int face) {
		return isOnFace(CellPatches.corner(edge), face) && isOnFace(CellPatches.corner(edge) | 1 << CellPatches.axis(edge), face);
	}

	private static boolean isOnFace(final int corner, final int face) {
		return (corner >> face / 2 & 1) == face % 2;
	}

	private static boolean isChessboard(final int mask, final int face) {
		int crossed = 0;
		for (int edge = 0; edge < CellPatches.EDGES; edge++) crossed += isOn(edge, face) && isCrossed(mask, edge) ? 1 : 0;
		return crossed == 4;
	}

	private static boolean isCrossed(final int mask, final int edge) {
		return isInside(mask, CellPatches.corner(edge)) != isInside(mask, CellPatches.corner(edge) | 1 << CellPatches.axis(edge));
	}

	private static boolean isInside(final int mask, final int corner) {
		return (mask >> corner & 1) != 0;
	}
}

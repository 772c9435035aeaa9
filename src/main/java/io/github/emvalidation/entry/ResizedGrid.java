package io.github.emvalidation.entry;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;

/** The size that a map is resized to so that its reported resolution is at Nyquist or just inside. */
final class ResizedGrid {

	private ResizedGrid() {}

	/** Per axis the first even number of factors 2, 3 and 5 only that is at least 2·floor(N·Ts/(R/2)/2). */
	static Int3 size(final Grid grid, final double resolution) {
		return new Int3(side(grid.length(0), resolution), side(grid.length(1), resolution), side(grid.length(2), resolution));
	}

	private static int side(final double length, final double resolution) {
		int n = Math.max(2, 2 * (int) Math.floor(length / (resolution / 2) / 2));
		while (!isSmooth(n)) n += 2;
		return n;
	}

	private static boolean isSmooth(final int n) {
		int rest = n;
		for (final int factor : new int[] { 2, 3, 5 }) {
			while (rest % factor == 0) rest /= factor;
		}
		return rest == 1;
	}
}

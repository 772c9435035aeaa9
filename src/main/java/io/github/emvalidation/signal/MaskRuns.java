package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;
import java.util.BitSet;

/** The runs of set voxels along x, numbered in z, y, x order. A run covers x = {@code from} to {@code to - 1}. */
final class MaskRuns {

	private final Grid grid;
	/** Row r = y + ny·z has the runs from {@code rows[r]} to {@code rows[r + 1] - 1}. */
	private final int[] rows;
	private final int[] from;
	private final int[] to;

	private MaskRuns(final MapMask mask) {
		grid = mask.grid();
		rows = new int[Math.addExact(Math.multiplyExact(grid.ny(), grid.nz()), 1)];
		Parallel.forEach(grid.nz(), z -> count(mask.plane(z), z));
		Arrays.setAll(rows, r -> r == 0 ? 0 : Math.addExact(rows[r - 1], rows[r]));
		from = new int[count()];
		to = new int[count()];
		Parallel.forEach(grid.nz(), z -> fill(mask.plane(z), z));
	}

	static MaskRuns of(final MapMask mask) {
		return new MaskRuns(mask);
	}

	/** Number of runs. */
	int count() {
		return rows[rows.length - 1];
	}

	/** First run of a row; rows outside the box have none. */
	int first(final int y, final int z) {
		return isInside(y, z) ? rows[y + grid.ny() * z] : 0;
	}

	/** One past the last run of a row. */
	int end(final int y, final int z) {
		return isInside(y, z) ? rows[y + grid.ny() * z + 1] : 0;
	}

	int from(final int run) {
		return from[run];
	}

	int to(final int run) {
		return to[run];
	}

	/** Voxels of a run. */
	int length(final int run) {
		return to[run] - from[run];
	}

	private boolean isInside(final int y, final int z) {
		return y >= 0 && z >= 0 && y < grid.ny() && z < grid.nz();
	}

	private void count(final BitSet plane, final int z) {
		for (int y = 0; y < grid.ny(); y++) {
			final int end = grid.nx() * (y + 1);
			int runs = 0;
			int bit = plane.nextSetBit(grid.nx() * y);
			while (bit >= 0 && bit < end) {
				runs++;
				bit = plane.nextSetBit(Math.min(end, plane.nextClearBit(bit)));
			}
			rows[y + grid.ny() * z + 1] = runs;
		}
	}

	private void fill(final BitSet plane, final int z) {
		for (int y = 0; y < grid.ny(); y++) {
			final int start = grid.nx() * y;
			int bit = start;
			for (int run = first(y, z); run < end(y, z); run++) {
				bit = plane.nextSetBit(bit);
				from[run] = bit - start;
				bit = Math.min(start + grid.nx(), plane.nextClearBit(bit));
				to[run] = bit - start;
			}
		}
	}
}

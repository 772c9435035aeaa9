package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;

/**
 * The connected components of a mask. Two voxels belong together when they share a face, an edge or a corner (26 neighbours).
 *
 * @param sizes   number of voxels of each component, largest first
 * @param largest the largest component; among components of equal size the first in z, y, x order (x runs fastest). Empty
 *                when the mask is
 */
public record Components(long[] sizes, MapMask largest) {

	/**
	 * Finds the components by union-find over runs of set voxels along x, so that memory grows with the number of runs and not
	 * with the box. The earliest run of a component is its root, so components are numbered in z, y, x order.
	 */
	public static Components of(final MapMask mask) {
		final MaskRuns runs = MaskRuns.of(mask);
		final int[] parent = new int[runs.count()];
		for (int i = 0; i < parent.length; i++) parent[i] = i;
		final Grid grid = mask.grid();
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				join(runs, parent, y, z, y - 1, z);
				for (int dy = -1; dy <= 1; dy++) join(runs, parent, y, z, y + dy, z - 1);
			}
		}
		final long[] sizes = new long[number(parent)];
		for (int i = 0; i < parent.length; i++) sizes[parent[i]] += runs.length(i);
		final MapMask largest = piece(runs, parent, firstLargest(sizes), grid);
		return new Components(descending(sizes), largest);
	}

	/** Unites the touching runs of two neighbouring rows, walking along both at once. */
	private static void join(final MaskRuns runs, final int[] parent, final int y, final int z, final int otherY, final int otherZ) {
		int a = runs.first(y, z);
		int b = runs.first(otherY, otherZ);
		final int endA = runs.end(y, z);
		final int endB = runs.end(otherY, otherZ);
		while (a < endA && b < endB) {
			if (runs.from(a) <= runs.to(b) && runs.from(b) <= runs.to(a)) unite(parent, a, b);
			if (runs.to(a) < runs.to(b)) a++;
			else b++;
		}
	}

	private static void unite(final int[] parent, final int a, final int b) {
		final int rootA = root(parent, a);
		final int rootB = root(parent, b);
		if (rootA < rootB) parent[rootB] = rootA;
		else parent[rootA] = rootB;
	}

	private static int root(final int[] parent, final int run) {
		int i = run;
		while (parent[i] != i) {
			parent[i] = parent[parent[i]];
			i = parent[i];
		}
		return i;
	}

	/** Replaces every parent by the number of its component; returns the number of components. A parent never follows its child. */
	private static int number(final int[] parent) {
		int pieces = 0;
		for (int i = 0; i < parent.length; i++) parent[i] = parent[i] == i ? pieces++ : parent[parent[i]];
		return pieces;
	}

	private static int firstLargest(final long[] sizes) {
		int best = 0;
		for (int i = 1; i < sizes.length; i++) {
			if (sizes[i] > sizes[best]) best = i;
		}
		return best;
	}

	private static MapMask piece(final MaskRuns runs, final int[] numbers, final int wanted, final Grid grid) {
		final MapMask piece = new MapMask(grid);
		Parallel.forEach(grid.nz(), z -> {
			for (int y = 0; y < grid.ny(); y++) {
				final int row = grid.nx() * y;
				for (int i = runs.first(y, z); i < runs.end(y, z); i++) {
					if (numbers[i] == wanted) piece.plane(z).set(row + runs.from(i), row + runs.to(i));
				}
			}
		});
		return piece;
	}

	private static long[] descending(final long[] sizes) {
		Arrays.parallelSort(sizes);
		for (int i = 0, j = sizes.length - 1; i < j; i++, j--) {
			final long size = sizes[i];
			sizes[i] = sizes[j];
			sizes[j] = size;
		}
		return sizes;
	}
}

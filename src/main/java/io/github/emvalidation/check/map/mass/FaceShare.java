package io.github.emvalidation.check.map.mass;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.BoxNoise;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;

/**
 * How much of a particle the faces of its box cut: {@code (n - m)/N^(2/3)}, at least 0. n are the voxels on the six faces that reach the
 * contour level, m those as far below the solvent, for noise reaches as far down as up; one on an edge counts for each of its faces. N are
 * all voxels that reach the level. A particle cut through its middle has about 1.
 */
final class FaceShare {

	private FaceShare() {}

	/** Of an entry with voxels at or above its contour level. */
	static double of(final Entry entry) {
		final BoxNoise noise = BoxNoise.of(entry);
		final MapMask raw = Masks.of(entry).raw();
		final DensityMap map = entry.map();
		final double low = noise.mirroredContour();
		final long above = onFaces(map.grid(), raw::get);
		final long below = noise.height() > 0 ? onFaces(map.grid(), (x, y, z) -> map.get(x, y, z) <= low) : 0;
		return Math.max(0, above - below) / Math.pow(raw.count(), 2.0 / 3);
	}

	private interface Test {

		boolean holds(int x, int y, int z);
	}

	private static long onFaces(final Grid grid, final Test test) {
		long count = 0;
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) count += one(test, 0, y, z) + one(test, grid.nx() - 1, y, z);
			for (int x = 0; x < grid.nx(); x++) count += one(test, x, 0, z) + one(test, x, grid.ny() - 1, z);
		}
		for (int y = 0; y < grid.ny(); y++) {
			for (int x = 0; x < grid.nx(); x++) count += one(test, x, y, 0) + one(test, x, y, grid.nz() - 1);
		}
		return count;
	}

	private static int one(final Test test, final int x, final int y, final int z) {
		return test.holds(x, y, z) ? 1 : 0;
	}
}

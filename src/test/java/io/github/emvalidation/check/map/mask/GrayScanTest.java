package io.github.emvalidation.check.map.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class GrayScanTest {

	@Test
	void countsAsTheDefinitionDoes() {
		final DensityMap noise = Phantoms.noise(Phantoms.ODD_GRID, 3.7, 5);
		assertCounts(noise, max(noise));
	}

	@Test
	void aVoxelOnALevelIsNotAboveIt() {
		// every level, the floats next to it, the extremes
		final double max = 0.7f;
		final Grid grid = Grid.of(new Int3(80, 1, 1), Vec3.all(1));
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> {
			final float level = (float) (Math.min(25, x / 3) * max / 25);
			return x == 79 ? -Float.MAX_VALUE : x % 3 == 0 ? Math.nextDown(level) : x % 3 == 1 ? level : Math.min(0.7f, Math.nextUp(level));
		});
		assertCounts(map, max);
	}

	@Test
	void countsAtTheEndsOfTheRangeOfNumbers() {
		final Grid grid = Grid.of(new Int3(30, 1, 1), Vec3.all(1));
		assertCounts(Phantoms.map(grid, (x, y, z) -> x * Float.MIN_VALUE), 29 * (double) Float.MIN_VALUE);
		assertCounts(Phantoms.map(grid, (x, y, z) -> x / 29.0 * Float.MAX_VALUE), Float.MAX_VALUE);
	}

	private static void assertCounts(final DensityMap map, final double max) {
		final GrayScan scan = GrayScan.of(map, max, Progress.NONE);
		assertEquals(24, scan.levels().length);
		final long[] expected = new long[24];
		for (int i = 1; i <= 24; i++) {
			assertEquals(i * max / 25, scan.levels()[i - 1]);
			for (int z = 0; z < map.grid().nz(); z++) {
				for (final float v : map.plane(z)) {
					if (v > i * max / 25) expected[i - 1]++;
				}
			}
		}
		assertArrayEquals(expected, scan.voxels());
	}

	private static double max(final DensityMap map) {
		double max = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			for (final float v : map.plane(z)) max = Math.max(max, v);
		}
		return max;
	}
}

package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskCoverTest {

	private static final Grid GRID = Grid.of(new Int3(17, 13, 19), new Vec3(1, 1, 1));

	@Test
	void everyVoxelLiesInOneCubeAndEveryCubeHoldsOne() {
		final Random random = new Random(16);
		for (final double share : new double[] { 0.001, 0.02, 0.4, 1 }) {
			final MapMask mask = new MapMask(GRID);
			for (int z = 0; z < 19; z++) {
				for (int i = 0; i < 17 * 13; i++) {
					if (random.nextDouble() < share) mask.plane(z).set(i);
				}
			}
			for (final int side : new int[] { 1, 4, 5, 30 }) assertCovers(mask, side);
		}
	}

	private static void assertCovers(final MapMask mask, final int side) {
		final int[] inCubes = new int[17 * 13 * 19];
		for (final Int3 cube : MaskCover.of(mask, side)) {
			long inside = 0;
			for (int z = cube.z(); z < Math.min(19, cube.z() + side); z++) {
				for (int y = cube.y(); y < Math.min(13, cube.y() + side); y++) {
					for (int x = cube.x(); x < Math.min(17, cube.x() + side); x++) {
						inCubes[x + 17 * (y + 13 * z)]++;
						if (mask.get(x, y, z)) inside++;
					}
				}
			}
			assertTrue(inside > 0, "a cube of nothing at " + cube);
		}
		for (int i = 0; i < inCubes.length; i++) {
			assertTrue(inCubes[i] <= 1, "cubes overlap");
			if (mask.plane(i / (17 * 13)).get(i % (17 * 13))) assertEquals(1, inCubes[i]);
		}
	}

	@Test
	void cubesBeginWhereTheMaskBegins() {
		final MapMask mask = new MapMask(GRID);
		for (int z = 3; z < 8; z++) {
			for (int y = 6; y < 11; y++) mask.plane(z).set(17 * y + 9, 17 * y + 14);
		}
		assertEquals(List.of(new Int3(9, 6, 3)), MaskCover.of(mask, 5), "one cube holds a block of its size wherever it lies");
		assertEquals(List.of(), MaskCover.of(new MapMask(GRID), 5));
	}
}

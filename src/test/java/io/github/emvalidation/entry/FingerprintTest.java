package io.github.emvalidation.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

class FingerprintTest {

	private static final Grid GRID = Phantoms.ODD_GRID;

	@Test
	void isThatOfTheVoxelsAndNotOfTheName() {
		final String first = Fingerprint.of(Phantoms.noise(GRID, 1, 1));
		assertEquals(first, Fingerprint.of(Phantoms.noise(GRID, 1, 1).named("another")));
		assertTrue(first.matches("[0-9a-f]{64}"), first);
		assertEquals(first, Parallelization.runWithNumThreads(5, () -> Fingerprint.of(Phantoms.noise(GRID, 1, 1))));
	}

	@Test
	void changesWithAnyVoxelAndItsPlace() {
		final DensityMap map = Phantoms.noise(GRID, 1, 1);
		final String before = Fingerprint.of(map);
		final float[] last = map.plane(17);
		last[last.length - 1] = Math.nextUp(last[last.length - 1]);
		assertNotEquals(before, Fingerprint.of(map));
		final DensityMap one = Phantoms.block(GRID, new Int3(1, 1, 1), new Int3(1, 1, 1), 1);
		final DensityMap other = Phantoms.block(GRID, new Int3(1, 1, 2), new Int3(1, 1, 2), 1);
		assertNotEquals(Fingerprint.of(one), Fingerprint.of(other));
	}

	@Test
	void changesWithTheGrid() {
		final float[][] planes = new float[18][24 * 21];
		final String before = Fingerprint.of(DensityMap.ofPlanes("zeros", planes, GRID));
		assertNotEquals(before, Fingerprint.of(DensityMap.ofPlanes("zeros", planes, Grid.of(new Int3(21, 24, 18), GRID.voxel()))));
		assertNotEquals(before, Fingerprint.of(DensityMap.ofPlanes("zeros", planes, Grid.of(GRID.size(), new Vec3(1.1, 1.3, 1.700001)))));
		assertNotEquals(before, Fingerprint.of(DensityMap.ofPlanes("zeros", planes, new Grid(GRID.size(), GRID.voxel(), new Int3(0, 0, 1), Vec3.ZERO))));
		assertNotEquals(before, Fingerprint.of(DensityMap.ofPlanes("zeros", planes, new Grid(GRID.size(), GRID.voxel(), Int3.all(0), new Vec3(0, 1, 0)))));
	}
}

package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class BoxAverageTest {

	private static final Grid GRID = new Grid(new Int3(6, 4, 5), new Vec3(1, 2, 3), Int3.all(0), new Vec3(10, 20, 30));

	@Test
	void voxelsOfWholeBlocksAreTheirMeans() {
		final DensityMap half = BoxAverage.of(Phantoms.map(GRID, (x, y, z) -> x + 10 * y + 100 * z), new Int3(3, 2, 5), "half");
		for (int z = 0; z < 5; z++) {
			for (int y = 0; y < 2; y++) {
				for (int x = 0; x < 3; x++) assertEquals(2 * x + 0.5 + 10 * (2 * y + 0.5) + 100 * z, half.get(x, y, z), 1e-4);
			}
		}
	}

	@Test
	void aVoxelThatIsCoveredInPartCountsByItsShare() {
		final DensityMap thin = BoxAverage.of(Phantoms.map(GRID, (x, y, z) -> z == 1 ? 8 : 0), new Int3(6, 4, 4), "thin");
		// new voxels are 1.25 old ones long: the first covers 0.25 of section 1, the second the other 0.75
		assertEquals(8 * 0.25 / 1.25, thin.get(0, 0, 0), 1e-6);
		assertEquals(8 * 0.75 / 1.25, thin.get(5, 3, 1), 1e-6);
		assertEquals(0, thin.get(2, 2, 2));
	}

	@Test
	void theBoxKeepsItsPlace() {
		final Grid grid = BoxAverage.of(Phantoms.constant(GRID, 7), new Int3(3, 4, 2), "small").grid();
		assertEquals(new Vec3(2, 2, 7.5), grid.voxel());
		for (int axis = 0; axis < 3; axis++) {
			assertEquals(GRID.position().get(axis) - GRID.voxel().get(axis) / 2, grid.position().get(axis) - grid.voxel().get(axis) / 2, 1e-12);
			assertEquals(GRID.length(axis), grid.length(axis), 1e-12);
		}
	}

	@Test
	void theMeanStays() {
		final DensityMap noise = Phantoms.noise(Phantoms.ODD_GRID, 1, 3);
		assertEquals(mean(noise), mean(BoxAverage.of(noise, new Int3(7, 20, 11), "few")), 1e-6);
		assertEquals(7, BoxAverage.of(Phantoms.constant(Phantoms.ODD_GRID, 7), new Int3(5, 6, 7), "few").get(4, 5, 6), 1e-6);
	}

	@Test
	void moreVoxelsAreRefused() {
		final DensityMap map = Phantoms.constant(GRID, 1);
		assertThrows(IllegalArgumentException.class, () -> BoxAverage.of(map, new Int3(7, 4, 5), "more"));
	}

	private static double mean(final DensityMap map) {
		double sum = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			for (final float v : map.plane(z)) sum += v;
		}
		return sum / map.grid().voxels();
	}
}

package io.github.emvalidation.check.map.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class BackgroundAnalysisTest {

	private static final Grid GRID = Phantoms.ODD_GRID;
	private static final MapMask BLOCK = Phantoms.above(Phantoms.block(GRID, new Int3(0, 6, 5), new Int3(15, 20, 11), 1), 1);

	@Test
	void voxelsOfTheMaskPlayNoPart() {
		final DensityMap noise = Phantoms.noise(GRID, 1, 8);
		final DensityMap filled = Phantoms.map(GRID, (x, y, z) -> BLOCK.get(x, y, z) ? 1e6 : noise.get(x, y, z));
		assertEquals(analysis(noise, BLOCK), analysis(filled, BLOCK));
		assertEquals(GRID.voxels() - BLOCK.count(), analysis(noise, BLOCK).n());
	}

	@Test
	void momentsAreThoseOfTheDefinition() {
		final DensityMap noise = Phantoms.map(GRID, (x, y, z) -> 1000 + Math.sin(7 * x + 3 * y + z));
		double sum = 0;
		long n = 0;
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				for (int x = 0; x < GRID.nx(); x++) {
					if (BLOCK.get(x, y, z)) continue;
					sum += noise.get(x, y, z);
					n++;
				}
			}
		}
		final double mean = sum / n;
		double squares = 0;
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				for (int x = 0; x < GRID.nx(); x++) {
					if (!BLOCK.get(x, y, z)) squares += Math.pow(noise.get(x, y, z) - mean, 2);
				}
			}
		}
		final BackgroundAnalysis found = analysis(noise, BLOCK);
		assertEquals(mean, found.mean(), 1e-9);
		assertEquals(Math.sqrt(squares / n), found.deviation(), 1e-9);
		assertEquals(mean / (Math.sqrt(squares / (n - 1)) / Math.sqrt(n)), found.test().t(), 1e-6);
		assertEquals(mean / Math.sqrt(squares / n), found.effectSize(), 1e-6);
	}

	@Test
	void outliersAreCountedOnBothSides() {
		// 1 in 100 voxels at +30, 1 in 100 at -30, the others small
		final Grid grid = Grid.of(new Int3(100, 20, 3), Vec3.all(1));
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> x == 17 ? 30 : x == 61 ? -30 : Math.cos(x + 2 * y));
		final BackgroundAnalysis found = analysis(map, new MapMask(grid));
		assertEquals(2, found.outlierPercentage(), 1e-12);
		assertEquals(2 / 5.733e-5, found.outlierRatio(), 10);
		assertEquals(5.733e-5, BackgroundAnalysis.GAUSSIAN_PERCENTAGE, 1e-8);
	}

	@Test
	void theMostFrequentValueIsFoundAndCounted() {
		final DensityMap noise = Phantoms.noise(GRID, 1, 4);
		// a quarter of the voxels are 0.125, an eighth are -0.5
		final DensityMap map = Phantoms.map(GRID, (x, y, z) -> x % 4 == 1 ? 0.125f : x % 8 == 2 ? -0.5f : noise.get(x, y, z));
		final FrequentValue found = analysis(map, new MapMask(GRID)).frequent();
		assertEquals(0.125, found.value());
		assertEquals(0.25, found.share(), 1e-12);
		assertTrue(analysis(noise, new MapMask(GRID)).frequent().share() < 0.001);
	}

	@Test
	void anEighthInSectionsOfTheirOwnIsFoundToo() {
		final Grid grid = Grid.of(new Int3(20, 20, 32), Vec3.all(1));
		final DensityMap noise = Phantoms.noise(grid, 1, 4);
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> z >= 28 ? 7 : noise.get(x, y, z));
		final FrequentValue found = analysis(map, new MapMask(grid)).frequent();
		assertEquals(7, found.value());
		assertEquals(0.125, found.share(), 1e-12);
	}

	@Test
	void independentVoxelsOfWhiteNoiseAreNearlyAll() {
		final Grid grid = Grid.cube(40, 1);
		final BackgroundAnalysis found = analysis(Phantoms.noise(grid, 2, 9), new MapMask(grid));
		assertEquals(1, found.independentVoxels() / grid.voxels(), 0.1);
		assertTrue(found.test().p() > 0.001 && found.independentTest().p() > 0.001);
	}

	@Test
	void voxelsDoubledInEveryDirectionCountOnce() {
		final Grid grid = Grid.cube(48, 1);
		final DensityMap coarse = Phantoms.noise(Grid.cube(24, 2), 1, 6);
		final BackgroundAnalysis found = analysis(Phantoms.map(grid, (x, y, z) -> coarse.get(x / 2, y / 2, z / 2)), new MapMask(grid));
		// r(1) = 1/2 along each axis, L = 2
		assertEquals(2, found.correlationLength().x(), 0.1);
		assertEquals(2, found.correlationLength().z(), 0.1);
		assertEquals(1.0 / 8, found.independentVoxels() / grid.voxels(), 0.015);
	}

	private static BackgroundAnalysis analysis(final DensityMap map, final MapMask mask) {
		final Background background = new Background(map, mask);
		return BackgroundAnalysis.of(background, Spread.of(background, Progress.NONE), Progress.NONE);
	}
}

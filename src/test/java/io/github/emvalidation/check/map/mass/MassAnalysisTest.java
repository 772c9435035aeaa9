package io.github.emvalidation.check.map.mass;

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

class MassAnalysisTest {

	private static final Grid GRID = Phantoms.ODD_GRID; // 24 × 21 × 18 voxels of 1.1 × 1.3 × 1.7 Å

	@Test
	void spaceIsThatOfEachAxisInAngstrom() {
		final DensityMap map = Phantoms.block(GRID, new Int3(3, 5, 7), new Int3(14, 8, 11), 2);
		final MassAnalysis found = MassAnalysis.of(map, Phantoms.above(map, 1), Progress.NONE);
		assertVec(3 * 1.1, 5 * 1.3, 7 * 1.7, found.spaceLeft());
		assertVec((24 - 14) * 1.1, (21 - 8) * 1.3, (18 - 11) * 1.7, found.spaceRight());
		assertVec(100 * 7 / 24.0, 100 * 8 / 21.0, 0, found.decentering());
		assertVec(8.5, 6.5, 9, found.center().orElseThrow().position());
		assertVec(100 * 3.5 / 24, 100 * 4 / 21.0, 0, found.center().orElseThrow().decentering());
	}

	@Test
	void aParticleAboutVoxelHalfNIsCentred() {
		final Grid cube = Grid.cube(16, 1.5);
		final DensityMap map = Phantoms.block(cube, new Int3(4, 4, 4), new Int3(12, 12, 12), 1);
		final MassAnalysis found = MassAnalysis.of(map, Phantoms.above(map, 1), Progress.NONE);
		assertEquals(Vec3.ZERO, found.decentering());
		assertEquals(found.spaceLeft(), found.spaceRight());
		assertVec(8, 8, 8, found.center().orElseThrow().position());
	}

	@Test
	void theBackgroundMovesTheWholeBoxCentreOnly() {
		// a block about voxel 8 of density 10, the rest slightly negative
		final Grid cube = Grid.cube(16, 1);
		final DensityMap map = Phantoms.map(cube, (x, y, z) -> x >= 7 && x <= 9 && y >= 7 && y <= 9 && z >= 7 && z <= 9 ? 10 : -0.01);
		final MassAnalysis found = MassAnalysis.of(map, Phantoms.above(map, 1), Progress.NONE);
		assertVec(8, 8, 8, found.center().orElseThrow().position());
		final double particle = 27 * 10.01;
		final double box = 4096 * -0.01;
		final double c = (particle * 8 + box * 7.5) / (particle + box);
		assertEquals(c, found.wholeBox().orElseThrow().position().y(), 1e-6);
	}

	@Test
	void weightsAreDensities() {
		final DensityMap map = DensityMap.zeros("two voxels", GRID);
		map.plane(2)[5 + 24 * 4] = 1;
		map.plane(6)[9 + 24 * 12] = 3;
		final MassAnalysis found = MassAnalysis.of(map, Phantoms.above(map, 0.5), Progress.NONE);
		assertVec(8, 10, 5, found.center().orElseThrow().position());
	}

	@Test
	void negativeDensitiesInsideTheMaskHaveNoMass() {
		final DensityMap map = DensityMap.zeros("three voxels", GRID);
		map.plane(2)[5 + 24 * 4] = 1;
		map.plane(6)[9 + 24 * 12] = 3;
		map.plane(6)[20 + 24 * 12] = -50;
		final MapMask mask = Phantoms.above(map, 0.5);
		mask.set(20, 12, 6);
		assertVec(8, 10, 5, MassAnalysis.of(map, mask, Progress.NONE).center().orElseThrow().position());
	}

	@Test
	void noCentreWithoutMass() {
		final DensityMap map = Phantoms.map(GRID, (x, y, z) -> -1 - x);
		final MassAnalysis negative = MassAnalysis.of(map, Phantoms.above(map, -4), Progress.NONE);
		assertTrue(negative.center().isEmpty());
		final DensityMap balanced = Phantoms.map(GRID, (x, y, z) -> x == 4 ? 1 : x == 5 ? -1 : 0);
		final MassAnalysis zero = MassAnalysis.of(balanced, Phantoms.above(balanced, 1), Progress.NONE);
		assertTrue(zero.wholeBox().isEmpty());
		assertEquals(4, zero.center().orElseThrow().position().x());
	}

	@Test
	void aCentreMayLieOutsideTheBox() {
		final DensityMap map = Phantoms.map(GRID, (x, y, z) -> x == 20 ? 1.1 : x == 0 ? -1 : 0);
		final MassAnalysis found = MassAnalysis.of(map, Phantoms.above(map, 1), Progress.NONE);
		assertEquals(20 * 1.1 / 0.1, found.wholeBox().orElseThrow().position().x(), 1e-3);
		assertTrue(!found.wholeBox().orElseThrow().isInside(GRID.size()));
		assertTrue(found.center().orElseThrow().isInside(GRID.size()));
	}

	private static void assertVec(final double x, final double y, final double z, final Vec3 actual) {
		assertEquals(x, actual.x(), 1e-9);
		assertEquals(y, actual.y(), 1e-9);
		assertEquals(z, actual.z(), 1e-9);
	}
}

package io.github.emvalidation.check.map.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskCheckTest {

	@Test
	void theLevelLiesBetweenNoiseAndDensity() {
		final DensityMap noise = Phantoms.noise(Grid.cube(32, 1), 1, 5);
		final DensityMap map = Phantoms.map(noise.grid(), (x, y, z) -> noise.get(x, y, z) +
			(Math.abs(x - 16) < 6 && Math.abs(y - 16) < 6 && Math.abs(z - 16) < 6 ? 20 : 0));
		assertEquals(2.5, check(map, 2.5).metric("contour_over_noise").orElseThrow().value(), 0.15);
		assertTrue(check(map, 2.5).warnings().stream().anyMatch(w -> w.endsWith("(accepted: at least 3): the contour level takes in noise.")),
			check(map, 2.5).warnings().toString());
		assertEquals(List.of(), check(map, 12).warnings());
		assertEquals(1, check(map, 4.5).findings().stream().filter(f -> f.reason().equals(java.util.Optional.of(MaskText.NEAR_NOISE))).count());
		assertEquals(0.6, check(map, 12).metric("contour_over_density").orElseThrow().value(), 0.02);
		assertTrue(check(map, 18).warnings().stream().anyMatch(w -> w.contains("(accepted: at most 0.62): the contour level is so high")),
			check(map, 18).warnings().toString());
	}


	@Test
	void oneBlockIsOneCleanParticle() {
		final Grid grid = Grid.of(new Int3(20, 18, 16), new Vec3(1, 1.5, 2));
		final CheckResult result = check(Phantoms.block(grid, new Int3(6, 5, 4), new Int3(9, 9, 9), 2), 1);
		assertEquals(Status.OK, result.status());
		assertValue(result, "components", 1);
		assertValue(result, "raw_voxels", 4 * 5 * 6);
		assertValue(result, "raw_volume", 4 * 5 * 6 * 3);
		assertValue(result, "raw_mass_kda", 4 * 5 * 6 * 3 / 1207.0);
		assertValue(result, "components_95", 1);
		assertValue(result, "components_90", 1);
		assertValue(result, "largest_component_voxels", 120);
		assertValue(result, "remaining_components", 0);
		assertValue(result, "remaining_mean_voxels", 0);
		assertValue(result, "remaining_mean_volume", 0);
		assertValue(result, "overlap", 1);
		final double hard = result.metric("hard_mask_voxels").orElseThrow().value();
		assertValue(result, "hard_mask_volume", hard * 3);
		assertEquals(hard, volume(result));
		assertEquals(24, result.metric("voxel_mass").orElseThrow().values().size());
		assertEquals(List.of(120.0 * 3 / 1207), result.metric("molecular_mass_kda").orElseThrow().values().stream().distinct().toList());
		assertTrue(result.summary().startsWith("At the contour level the map is one component of 360 Å³ (as much as 0.298 kDa of protein). " +
			"100 % of the raw mask lies in the hard mask of "), result.summary());
	}

	/** 1000 voxels in a block and six of 12 elsewhere: 93 % and 6.7 % in pieces of 1.1 %. */
	@Test
	void looseEndsOfOneTenthMakeNoWarning() {
		final DensityMap map = Phantoms.map(Grid.cube(40, 2), (x, y, z) -> Math.max(x, Math.max(y, z)) < 10 ||
			x % 6 < 3 && x < 36 && y >= 20 && y < 22 && z >= 20 && z < 22 ? 1 : 0);
		final CheckResult result = check(map, 0.5);
		assertValue(result, "raw_voxels", 1072);
		assertValue(result, "components_90", 1);
		assertValue(result, "components_95", 3);
		assertTrue(result.summary().contains("3 of them hold 95.5 % of it; the 4 others have a mean volume of 96 Å³. "), result.summary());
	}

	/** A block of 1000 voxels, a speck of 3 and one of 1. */
	@Test
	void theRestIsMeasuredFromTheSmallestToTheLargest() {
		final CheckResult result = check(Phantoms.map(Grid.cube(28, 1), (x, y, z) -> Math.max(x, Math.max(y, z)) < 10 ||
			y == 20 && z == 20 && (x < 3 || x == 20) ? 1 : 0), 0.5);
		assertValue(result, "remaining_components", 2);
		assertValue(result, "remaining_smallest_voxels", 1);
		assertValue(result, "remaining_mean_voxels", 2);
		assertValue(result, "remaining_largest_voxels", 3);
		assertTrue(result.summary().contains("The largest holds 99.6 % of it; the 2 others have a mean volume of 2 Å³. "), result.summary());
	}

	@Test
	void sixEqualPiecesAreTooMany() {
		// components of 8 voxels at every fourth x
		final DensityMap map = Phantoms.map(Grid.cube(24, 2), (x, y, z) -> x % 4 < 2 && y >= 10 && y < 12 && z >= 10 && z < 12 ? 1 : 0);
		final CheckResult result = check(map, 0.5);
		assertValue(result, "components_95", 6);
		assertValue(result, "components_90", 6);
		assertEquals(List.of(
			"The number of components that hold 90 % of the raw mask is 6 (accepted: at most 5): the contour level shows several particles, or " +
				"breaks one up.",
			"The share of the raw mask that lies in the hard mask is 0.167 (accepted: at least 0.75): the mask of the other checks misses a " +
				"good part of the density above the contour level."), result.warnings());
	}

	@Test
	void theRestIsJudgedByItsTrueVolume() {
		// a block of 1000 voxels and two of 1 voxel: mean of the rest 8 Å³ at 2 Å, 1 Å³ at 1 Å
		final Int3 a = new Int3(20, 20, 20);
		final CheckResult coarse = check(blockAndSpecks(2, a), 0.5);
		assertValue(coarse, "remaining_mean_voxels", 1);
		assertValue(coarse, "remaining_mean_volume", 8);
		assertEquals(Status.OK, coarse.status(), "a single large voxel is a speck");
		assertEquals("warning", coarse.tables().get(1).rows().get(1).get(2), "to the service the volume of a voxel is too much");
		assertEquals(32, MaskCheck.smallRest(16).high());
		assertEquals(30, MaskCheck.smallRest(1).high());
		assertValue(coarse, "remaining_largest_voxels", 1);
		assertEquals(Status.OK, check(blockAndSpecks(1, a), 0.5).status());
	}

	@Test
	void aMapWithoutPositiveDensityHasNoGrayLevels() {
		final CheckResult result = check(Phantoms.map(Grid.cube(16, 1), (x, y, z) -> x == 8 && y == 8 && z == 8 ? -1 : -3), -2);
		assertTrue(result.metric("thresholds").isEmpty());
		assertTrue(result.notes().contains(MaskText.NO_POSITIVE_DENSITY));
	}

	/** Noise about 0 and a particle of -1: at -0.5 the mask is nearly the whole box. */
	@Test
	void anInvertedMapIsNamed() {
		final DensityMap noise = Phantoms.noise(Grid.cube(24, 1), 0.05, 3);
		final DensityMap map = Phantoms.map(noise.grid(), (x, y, z) -> noise.get(x, y, z) - (x > 8 && x < 16 && y > 8 && y < 16 &&
			z > 8 && z < 16 ? 1 : 0));
		final CheckResult below = check(map, -0.5);
		assertTrue(below.notes().contains("The contour level lies below the solvent, so the mask is 97.5 % of the box. Multiply it by " +
			"-1 together with the map."), below.notes().toString());
		assertTrue(below.warnings().stream().anyMatch(warning -> warning.contains("seems to be inverted")));
		assertTrue(check(map, 0.1).warnings().stream().anyMatch(warning -> warning.contains("seems to be inverted")));
		final DensityMap upright = Phantoms.map(map.grid(), (x, y, z) -> -map.get(x, y, z));
		assertEquals(java.util.List.of(), check(upright, 0.5).notes());
		assertTrue(check(upright, 0.5).warnings().stream().noneMatch(warning -> warning.contains("seems to be inverted")));
		assertTrue(check(upright, -0.1).notes().get(0).endsWith("most of it solvent. Raise the level."));
	}

	@Test
	void theChartMarksTheContour() {
		final CheckResult result = check(Phantoms.block(Grid.cube(16, 1), Int3.all(5), Int3.all(9), 2), 1.25);
		final Figure.Chart chart = (Figure.Chart) result.figures().stream().filter(f -> f instanceof Figure.Chart).findFirst().orElseThrow();
		assertTrue(chart.y().log());
		assertFalse(chart.x().log());
		assertEquals(1.25, chart.series().get(1).x()[0]);
		assertEquals(24, result.metric("thresholds").orElseThrow().values().size());
		assertEquals(0.08, result.metric("thresholds").orElseThrow().values().get(0), 1e-6);
		assertEquals(125, result.metric("voxel_mass").orElseThrow().values().get(0));
		assertEquals(0.104, result.metric("molecular_mass_kda").orElseThrow().values().get(0), 5e-4);
		assertEquals(0.94, result.metric("amino_acids").orElseThrow().values().get(0), 5e-3);
	}

	private static DensityMap blockAndSpecks(final double voxel, final Int3 speck) {
		return Phantoms.map(Grid.cube(28, voxel), (x, y, z) -> x >= 4 && x < 14 && y >= 4 && y < 14 && z >= 4 && z < 14 ||
			y == speck.y() && z == speck.z() && (x == speck.x() || x == speck.x() + 4) ? 1 : 0);
	}

	private static double volume(final CheckResult result) {
		final var mask = result.products().get(0).volume();
		final float[] row = new float[mask.grid().nx()];
		double sum = 0;
		for (int z = 0; z < mask.grid().nz(); z++) {
			for (int y = 0; y < mask.grid().ny(); y++) {
				mask.row(y, z, row);
				for (final float v : row) sum += v;
			}
		}
		return sum;
	}

	private static void assertValue(final CheckResult result, final String key, final double expected) {
		assertEquals(expected, result.metric(key).orElseThrow().value(), 1e-9 * expected, key);
	}

	private static CheckResult check(final DensityMap map, final double contour) {
		return new MaskCheck().apply(Phantoms.entry(map, contour), Progress.NONE);
	}
}

package io.github.emvalidation.check.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import org.junit.jupiter.api.Test;

class ParticleCutTest {

	/** A ball that lies off the middle of a box, in solvent of the density 5; its level is 2 above that. */
	private static final Entry ENTRY = Phantoms.entry(Phantoms.map(Grid.cube(64, 2), (x, y, z) -> Math.hypot(Math.hypot(x - 40, y - 30), z -
		24) < 8 ? 9 + 0.01 * x : 5), 7);

	@Test
	void theDensityIsThatOfTheMapInUnitsOfTheLevel() {
		final ParticleCut cut = ParticleCut.of(ENTRY).orElseThrow();
		final DensityMap map = ENTRY.map();
		final Int3 first = cut.first();
		final float[] row = new float[cut.grid().nx()];
		cut.density().row(40 - first.y(), 30 - first.z(), row);
		for (int x = 0; x < row.length; x++) {
			assertEquals((map.get(first.x() + x, 40, 30) - 5) / 2, row[x], 1e-6);
		}
		assertTrue(cut.grid().nx() < 64, "no larger than the particle needs");
	}

	/** The ball reaches 7 voxels from its middle; 10 Å are 5 voxels. */
	@Test
	void theCutKeepsTenAngstromsRoundTheParticle() {
		final ParticleCut cut = ParticleCut.of(ENTRY).orElseThrow();
		for (int axis = 0; axis < 3; axis++) {
			final int middle = new int[] { 40, 30, 24 }[axis];
			final int first = cut.first().get(axis);
			assertTrue(first <= middle - 12 && first + cut.grid().size().get(axis) > middle + 12, first + " along axis " + axis);
		}
	}

	/** An inverted map, whose level is 2 below the solvent. */
	@Test
	void aLevelBelowTheSolventDoesNotInvertTheDensity() {
		final Entry inverted = Phantoms.entry(Phantoms.map(Grid.cube(64, 2), (x, y, z) -> 10 - ENTRY.map().get(x, y, z)), 3);
		assertEquals(2, ParticleCut.of(inverted).orElseThrow().unit(), 1e-6);
	}

	@Test
	void windowsAreOneWhereTheyBelongAndNoughtElsewhere() {
		final ParticleCut cut = ParticleCut.of(ENTRY).orElseThrow();
		final DensityMap inside = cut.inside();
		final DensityMap outside = cut.outside();
		final Int3 first = cut.first();
		assertEquals(1, inside.get(40 - first.x(), 30 - first.y(), 24 - first.z()), 1e-3);
		assertEquals(0, outside.get(40 - first.x(), 30 - first.y(), 24 - first.z()));
		assertEquals(0, inside.get(0, 0, 0), 1e-3);
		assertEquals(1, outside.get(0, 0, 0), 1e-3);
		final float[] row = new float[cut.grid().nx()];
		cut.times(inside).row(30 - first.y(), 24 - first.z(), row);
		assertEquals((9 + 0.01 * 40 - 5) / 2, row[40 - first.x()], 2e-3);
	}
}

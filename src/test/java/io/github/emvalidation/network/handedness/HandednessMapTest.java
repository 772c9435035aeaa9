package io.github.emvalidation.network.handedness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.simulate.AlphaHelix;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class HandednessMapTest {

	@Test
	void gridsAreOfOneAndTwoAngstrom() {
		final Grid grid = Grid.of(new Int3(30, 41, 25), new Vec3(1.3, 0.9, 1.7));
		final HandednessMap seen = HandednessMap.of(Helices.map(grid, new AlphaHelix(new Vec3(19, 18, 21), new Vec3(1, 2, 2), 0, 14)), 0.3, Progress.NONE);
		assertEquals(new Int3(40, 36, 42), seen.fine().grid().size());
		assertEquals(new Int3(20, 18, 22), seen.coarse().grid().size());
		assertEquals(seen.fine().grid(), seen.mask().grid());
		for (int axis = 0; axis < 3; axis++) assertEquals(grid.length(axis), seen.coarse().grid().length(axis), 1e-9);
	}

	@Test
	void unitsAndZeroOfTheMapDoNotMatter() {
		final DensityMap map = Helices.one();
		final DensityMap other = DensityMap.zeros("other", map.grid());
		for (int z = 0; z < 48; z++) {
			for (int i = 0; i < 48 * 48; i++) other.plane(z)[i] = 1000 * map.plane(z)[i] - 200;
		}
		final HandednessMap seen = HandednessMap.of(map, 0.3, Progress.NONE);
		final HandednessMap same = HandednessMap.of(other, 100, Progress.NONE);
		assertTrue(seen.mask().count() > 500, "voxels in the mask: " + seen.mask().count());
		assertEquals(seen.mask().count(), same.mask().count(), 2);
		for (int z = 0; z < 24; z++) assertArrayEquals(seen.coarse().plane(z), same.coarse().plane(z), 2e-3f);
	}

	@Test
	void theContourHardlyMatters() {
		final DensityMap map = Helices.one();
		final HandednessMap tight = HandednessMap.of(map, 1, Progress.NONE);
		final HandednessMap wide = HandednessMap.of(map, 0.2, Progress.NONE);
		assertTrue(wide.mask().count() > 1.8 * tight.mask().count(), wide.mask().count() + " and " + tight.mask().count());
		// solvent is the same, the highest density nearly
		assertEquals(HandednessMap.SOLVENT, median(wide.fine()), 1e-4);
		assertEquals(HandednessMap.SOLVENT, median(tight.fine()), 1e-4);
		final double ratio = (max(wide.fine()) - HandednessMap.SOLVENT) / (max(tight.fine()) - HandednessMap.SOLVENT);
		assertTrue(ratio > 1 && ratio < 1.6, "ratio " + ratio);
	}

	private static double max(final DensityMap map) {
		double max = -Double.MAX_VALUE;
		for (int z = 0; z < map.grid().nz(); z++) {
			for (final float value : map.plane(z)) max = Math.max(max, value);
		}
		return max;
	}

	private static double median(final DensityMap map) {
		final int plane = map.grid().nx() * map.grid().ny();
		final float[] all = new float[plane * map.grid().nz()];
		for (int z = 0; z < map.grid().nz(); z++) System.arraycopy(map.plane(z), 0, all, plane * z, plane);
		return Quantiles.of(all, 0.5)[0];
	}
}

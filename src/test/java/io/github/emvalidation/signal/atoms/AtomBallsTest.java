package io.github.emvalidation.signal.atoms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Pearson;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import org.junit.jupiter.api.Test;

class AtomBallsTest {

	private static final Grid GRID = Volumes.grid(22, 19, 37);
	private static final AtomPlaces ATOMS = AtomImageTest.atoms(GRID, 25, 4).places();
	private static final double RADIUS = 3.2;

	/** The squared distance of a voxel from the nearest of some atoms. */
	private static double squared(final int[] atoms, final int x, final int y, final int z) {
		double least = Double.POSITIVE_INFINITY;
		for (final int i : atoms) {
			final double dx = x * GRID.voxel().x() - ATOMS.x()[i];
			final double dy = y * GRID.voxel().y() - ATOMS.y()[i];
			final double dz = z * GRID.voxel().z() - ATOMS.z()[i];
			least = Math.min(least, dx * dx + dy * dy + dz * dz);
		}
		return least;
	}

	@Test
	void holdTheVoxelsNearAtoms() {
		final int[] all = ATOMS.where(i -> true);
		final MapMask mask = AtomBalls.within(ATOMS, RADIUS, GRID);
		final DensityMap distance = AtomDistance.squared(ATOMS, GRID, RADIUS);
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				for (int x = 0; x < GRID.nx(); x++) {
					final double squared = squared(all, x, y, z);
					final boolean near = squared <= RADIUS * RADIUS;
					assertEquals(near, mask.get(x, y, z));
					assertEquals(near ? squared : Double.POSITIVE_INFINITY, distance.get(x, y, z), 1e-5);
				}
			}
		}
	}

	@Test
	void correlateOverTheVoxelsOfAGroup() {
		final DensityMap first = Volumes.noise(GRID, 5);
		final DensityMap second = Volumes.map(GRID, (x, y, z) -> first.get(x, y, z) + Math.sin(x * y + z));
		final int[][] groups = { { 0, 1, 2 }, { 24 }, {}, { 3, 4, 5, 6, 7, 8, 9, 10 } };
		final double[] found = new BallCorrelation(first, second, ATOMS, RADIUS).of(groups, Progress.NONE);
		for (int group = 0; group < groups.length; group++) {
			final Pearson sums = new Pearson();
			for (int z = 0; z < GRID.nz(); z++) {
				for (int y = 0; y < GRID.ny(); y++) {
					for (int x = 0; x < GRID.nx(); x++) {
						if (squared(groups[group], x, y, z) <= RADIUS * RADIUS) sums.add(first.get(x, y, z), second.get(x, y, z));
					}
				}
			}
			assertEquals(sums.value().orElse(Double.NaN), found[group], 1e-12);
		}
	}

	@Test
	void pearsonIsThatOfTheTextbook() {
		final Pearson pearson = new Pearson();
		final double[][] pairs = { { 1, 2 }, { 2, 1 }, { 4, 5 }, { 7, 6 } };
		for (final double[] pair : pairs) pearson.add(pair[0], pair[1]);
		assertEquals(17 / Math.sqrt(21 * 17), pearson.value().orElseThrow(), 1e-12);
		final Pearson flat = new Pearson();
		for (int i = 0; i < 5; i++) flat.add(0.1, i);
		assertEquals(true, flat.value().isEmpty());
		assertEquals(true, new Pearson().value().isEmpty());
	}
}

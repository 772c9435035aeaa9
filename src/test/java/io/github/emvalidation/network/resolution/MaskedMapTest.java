package io.github.emvalidation.network.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import org.junit.jupiter.api.Test;

class MaskedMapTest {

	private static final Grid GRID = Grid.cube(24, 1.5);
	private static final DensityMap BLOCK = Phantoms.block(GRID, new Int3(6, 7, 8), new Int3(15, 14, 13), 1);
	private static final MapMask ALL = Phantoms.above(Phantoms.constant(GRID, 1), 0.5);

	/** In voxels of the block's map, 5.7 is between the last empty one and the first of the block. */
	@Test
	void whatIsEmptyStaysEmpty() {
		final DensityMap rippled = FourierResample.to(BLOCK, Int3.all(36));
		final MaskedMap seen = MaskedMap.of(BLOCK, ALL, 0, Progress.NONE);
		final Grid grid = seen.map().grid();
		assertEquals(Int3.all(36), grid.size());
		double ripples = 0;
		for (int z = 0; z < 36; z++) {
			for (int y = 0; y < 36; y++) {
				for (int x = 0; x < 36; x++) {
					final double weight = along(x / 1.5, 6, 15) * along(y / 1.5, 7, 14) * along(z / 1.5, 8, 13);
					if (weight == 0) ripples = Math.max(ripples, Math.abs(rippled.get(x, y, z)));
					assertEquals(weight * rippled.get(x, y, z), seen.map().get(x, y, z), 1e-6, x + ", " + y + ", " + z);
					if (seen.voxels().mask().get(x, y, z)) {
						assertTrue(BLOCK.get((int) Math.round(x / 1.5), (int) Math.round(y / 1.5), (int) Math.round(z / 1.5)) > 0, "only where there is density");
					}
				}
			}
		}
		assertTrue(ripples > 0.05, "ripples of " + ripples + " that are taken away");
	}

	@Test
	void smallVoxelsStayAsTheyAre() {
		final DensityMap map = Phantoms.noise(Grid.cube(16, 1), 1, 4);
		final MaskedMap seen = MaskedMap.of(map, Phantoms.above(Phantoms.constant(map.grid(), 1), 0.5), 0, Progress.NONE);
		for (int x = 0; x < 16; x++) assertEquals(map.get(x, 3, 5), seen.map().get(x, 3, 5), 1e-5);
	}

	@Test
	void theLowPassLeavesWhatIsEmptyEmpty() {
		final MaskedMap seen = MaskedMap.of(BLOCK, ALL, 6, Progress.NONE);
		for (int x = 0; x < 36; x++) {
			if (along(x / 1.5, 6, 15) == 0) assertEquals(0, seen.map().get(x, 15, 15), 1e-30, "x " + x);
			if (seen.voxels().mask().get(x, 15, 15)) assertTrue(x / 1.5 > 5.4 && x / 1.5 < 15.6, "x " + x);
		}
	}

	/** Share of a place between voxels that the full voxels have in it. */
	private static double along(final double place, final int first, final int last) {
		return Math.max(0, Math.min(1, Math.min(place - (first - 1), last + 1 - place)));
	}
}

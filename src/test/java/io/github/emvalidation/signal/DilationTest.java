package io.github.emvalidation.signal;

import static io.github.emvalidation.signal.Volumes.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DilationTest {

	/** Rows shorter, longer and as long as a word; single rows, columns and sections. */
	@ParameterizedTest
	@CsvSource({ "1,1,1", "1,9,7", "9,1,7", "9,7,1", "13,11,9", "63,5,4", "64,4,5", "65,6,3", "70,3,4", "130,4,3", "8,8,8" })
	void agreesWithLookingAtEveryNeighbour(final int nx, final int ny, final int nz) {
		for (int seed = 0; seed < 6; seed++) {
			final MapMask mask = Volumes.randomMask(Volumes.grid(nx, ny, nz), 0.01 + 0.05 * seed, seed);
			assertSameBits(naive(mask), Dilation.of(mask, 1));
			assertSameBits(naive(naive(naive(mask))), Dilation.of(mask, 3));
		}
	}

	@Test
	void aVoxelGrowsToItselfAnd18Neighbours() {
		final MapMask mask = new MapMask(Volumes.grid(7, 7, 7));
		mask.set(3, 3, 3);
		assertEquals(19, Dilation.of(mask, 1).count());
		assertEquals(1, mask.count());
	}

	@Test
	void theBoxFillsAndNothingWrapsRound() {
		final MapMask mask = new MapMask(Volumes.grid(6, 5, 4));
		mask.set(0, 0, 0);
		assertEquals(7, Dilation.of(mask, 1).count());
		assertEquals(120, Dilation.of(mask, 20).count());
	}

	@Test
	void noDilationLeavesTheMask() {
		final MapMask mask = Volumes.randomMask(Volumes.grid(6, 5, 4), 0.5, 1);
		assertSame(mask, Dilation.of(mask, 0));
		assertThrows(IllegalArgumentException.class, () -> Dilation.of(mask, -1));
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final MapMask mask = Volumes.randomMask(Volumes.grid(31, 17, 23), 0.01, 3);
		final MapMask expected = Dilation.of(mask, 2);
		Volumes.onThreads(() -> Dilation.of(mask, 2)).forEach(found -> assertSameBits(expected, found));
	}

	private static MapMask naive(final MapMask mask) {
		final Grid grid = mask.grid();
		final MapMask grown = new MapMask(grid);
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					if (hasNeighbour(mask, x, y, z)) grown.set(x, y, z);
				}
			}
		}
		return grown;
	}

	private static boolean hasNeighbour(final MapMask mask, final int x, final int y, final int z) {
		for (int dz = -1; dz <= 1; dz++) {
			for (int dy = -1; dy <= 1; dy++) {
				for (int dx = -1; dx <= 1; dx++) {
					if (Math.abs(dx) + Math.abs(dy) + Math.abs(dz) <= 2 && mask.get(x + dx, y + dy, z + dz)) return true;
				}
			}
		}
		return false;
	}
}

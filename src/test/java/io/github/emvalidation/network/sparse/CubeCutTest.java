package io.github.emvalidation.network.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class CubeCutTest {

	private static final Grid GRID = Grid.of(new Int3(6, 5, 7), Vec3.all(1));
	private static final DensityMap MAP = Phantoms.map(GRID, (x, y, z) -> 1 + x + 10f * y + 100f * z);

	private static boolean isInside(final int x, final int y, final int z) {
		return x >= 0 && y >= 0 && z >= 0 && x < GRID.nx() && y < GRID.ny() && z < GRID.nz();
	}

	/** A block in the middle, and one that reaches beyond the upper ends. */
	@Test
	void valuesAreThoseOfTheMapAndTheFillBeyondIt() {
		for (final Int3 from : new Int3[] { new Int3(1, 2, 0), new Int3(4, 3, 5) }) {
			final Int3 size = new Int3(3, 4, 5);
			final float[] values = CubeCut.values(MAP, from, size, 2, -7);
			assertEquals(7 * 8 * 9, values.length);
			for (int i = 0; i < values.length; i++) {
				final int x = from.x() - 2 + i % 7;
				final int y = from.y() - 2 + i / 7 % 8;
				final int z = from.z() - 2 + i / 56;
				assertEquals(isInside(x, y, z) ? 1 + x + 10f * y + 100f * z : -7, values[i], x + ", " + y + ", " + z);
			}
		}
	}

	@Test
	void askedAreTheVoxelsOfTheMask() {
		final MapMask mask = new MapMask(GRID);
		mask.set(5, 3, 6);
		mask.set(4, 4, 5);
		final boolean[] asked = CubeCut.asked(mask, new Int3(4, 3, 5), new Int3(3, 4, 5));
		for (int i = 0; i < asked.length; i++) {
			final int x = 4 + i % 3;
			final int y = 3 + i / 3 % 4;
			final int z = 5 + i / 12;
			assertEquals(isInside(x, y, z) && mask.get(x, y, z), asked[i], x + ", " + y + ", " + z);
		}
	}
}

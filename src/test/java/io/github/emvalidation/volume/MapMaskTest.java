package io.github.emvalidation.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows and levels against every voxel by itself. */
class MapMaskTest {

	private static final Grid GRID = Grid.of(new Int3(67, 5, 3), new Vec3(1, 1, 1));

	/** Runs of one to eight voxels, and a section that is full at its border. */
	private static DensityMap runs() {
		final Random random = new Random(2);
		final DensityMap map = Phantoms.map(GRID, (x, y, z) -> 0);
		for (int z = 0; z < GRID.nz(); z++) {
			final float[] plane = map.plane(z);
			for (int i = 0; i < plane.length;) {
				final float value = random.nextInt(2);
				for (int end = Math.min(plane.length, i + 1 + random.nextInt(8)); i < end; i++) plane[i] = value;
			}
		}
		Arrays.fill(map.plane(2), GRID.nx() * 3, GRID.nx() * 5, 1);
		return map;
	}

	@Test
	void voxelsAtOrAboveALevel() {
		final DensityMap map = runs();
		final MapMask mask = MapMask.atLeast(map, 1);
		for (int z = 0; z < GRID.nz(); z++) {
			for (int i = 0; i < map.plane(z).length; i++) assertEquals(map.plane(z)[i] >= 1, mask.plane(z).get(i), i + " of section " + z);
		}
		assertEquals(GRID.voxels(), MapMask.atLeast(map, 0).count());
		assertEquals(0, MapMask.atLeast(map, 2).count());
	}

	@Test
	void rowsAreOneInsideAndZeroOutside() {
		final DensityMap map = runs();
		final MapMask mask = MapMask.atLeast(map, 1);
		final float[] values = new float[mask.plane(0).cardinality() + mask.plane(1).cardinality() + mask.plane(2).cardinality()];
		Arrays.fill(values, 7);
		final Volume volume = new MaskVoxels(mask).volume(values);
		final float[] row = new float[GRID.nx()];
		final float[] sevens = new float[GRID.nx()];
		final float[] nines = new float[GRID.nx()];
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				mask.row(y, z, row);
				volume.row(y, z, sevens);
				Arrays.fill(nines, 9);
				mask.clearOutside(z, GRID.nx() * y, GRID.nx(), nines);
				for (int x = 0; x < row.length; x++) {
					assertEquals(9 * map.get(x, y, z), nines[x]);
					assertEquals(map.get(x, y, z), row[x]);
					assertEquals(7 * map.get(x, y, z), sevens[x]);
				}
			}
		}
	}
}

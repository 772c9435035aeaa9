package io.github.emvalidation.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.Phantoms;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MaskVoxelsTest {

	private final DensityMap map = Phantoms.noise(Phantoms.ODD_GRID, 1, 4);
	private final MapMask mask = Phantoms.above(map, 0.7);
	private final MaskVoxels voxels = new MaskVoxels(mask);

	/** What is gathered section by section is put back, voxel by voxel, with 0 outside the mask. */
	@Test
	void valuesComeBackToTheirVoxels() {
		final Grid grid = map.grid();
		final float[] values = new float[voxels.count()];
		for (int z = grid.nz() - 1; z >= 0; z--) voxels.gather(z, map.plane(z), values);
		final Volume back = voxels.volume(values);
		final float[] row = new float[grid.nx() + 2];
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				Arrays.fill(row, 99);
				back.row(y, z, row);
				for (int x = 0; x < grid.nx(); x++) assertEquals(mask.get(x, y, z) ? map.get(x, y, z) : 0, row[x]);
			}
		}
		assertEquals(mask.count(), voxels.count());
	}

	@Test
	void sectionsFollowOneAnother() {
		assertEquals(0, voxels.first(0));
		for (int z = 0; z < map.grid().nz(); z++) {
			assertEquals(mask.plane(z).cardinality(), voxels.first(z + 1) - voxels.first(z));
		}
	}

	@Test
	void runsMoveToTheFrontOfTheirOwnArray() {
		final float[] section = map.plane(2).clone();
		final int end = MaskVoxels.copyRuns(mask.plane(2), section, section, 0);
		final float[] expected = new float[voxels.count()];
		voxels.gather(2, map.plane(2), expected);
		assertArrayEquals(Arrays.copyOfRange(expected, voxels.first(2), voxels.first(3)), Arrays.copyOf(section, end));
	}

	@Test
	void aWrongNumberOfValuesIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> voxels.volume(new float[voxels.count() + 1]));
	}
}

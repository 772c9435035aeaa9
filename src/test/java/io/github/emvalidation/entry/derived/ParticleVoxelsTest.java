package io.github.emvalidation.entry.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.signal.NearestVoxels;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The selection against its definition, distance by distance. */
class ParticleVoxelsTest {

	private static final Grid GRID = Grid.of(new Int3(26, 24, 22), Vec3.all(1.5));
	private static final DensityMap BLOB = Phantoms.blob(GRID, new Vec3(13, 12, 11), 7);

	/** Half of the box was masked away, so that the particle ends in zeros; a lonely zero in its middle is a density like another. */
	@ParameterizedTest
	@ValueSource(floats = { 0, -0.25f })
	void keepsWhatIsThreeVoxelsFromWhatIsEmpty(final float emptied) {
		final DensityMap map = Phantoms.map(GRID, (x, y, z) -> x == 18 && y == 12 && z == 11 ? 0 : x >= 13 ? noisy(x, y, z) : emptied);
		final Entry entry = Phantoms.entry(map, 0.4);
		final MapMask hard = Masks.of(entry).hard();
		final MapMask found = ParticleVoxels.of(entry).mask();
		final List<Int3> empty = new ArrayList<>();
		all((x, y, z) -> {
			if (!hard.get(x, y, z) || map.get(x, y, z) == emptied && x < 13) empty.add(new Int3(x, y, z));
		});
		int counted = 0;
		final List<Boolean> expected = new ArrayList<>();
		all((x, y, z) -> expected.add(map.get(x, y, z) >= 0.4 && hard.get(x, y, z) && empty.stream().allMatch(e -> square(e, x, y, z) >= 9)));
		int at = 0;
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				for (int x = 0; x < GRID.nx(); x++) {
					assertEquals(expected.get(at++), found.get(x, y, z), x + ", " + y + ", " + z);
					if (found.get(x, y, z)) counted++;
				}
			}
		}
		assertTrue(counted > 200, counted + " voxels");
	}

	/** The mask grows by two voxels here, and all that reaches the contour is three from its outside. */
	@Test
	void withoutAMaskAllThatReachesTheContourCounts() {
		final Entry entry = Phantoms.entry(Phantoms.map(GRID, ParticleVoxelsTest::noisy), 0.4);
		assertEquals(Masks.of(entry).components().largest().count(), ParticleVoxels.of(entry).mask().count());
	}

	@Test
	void isCarriedOverToOtherVoxels() {
		final Entry entry = Phantoms.entry(BLOB, 0.4);
		final Grid fine = Grid.of(new Int3(39, 36, 33), Vec3.all(1));
		final MapMask hard = NearestVoxels.of(fine, Masks.of(entry).hard());
		final MaskVoxels among = ParticleVoxels.of(entry).among(new MaskVoxels(hard));
		final MapMask counted = ParticleVoxels.of(entry).mask();
		for (int x = 0; x < 39; x++) assertEquals(counted.get(Math.min(25, Math.round(x / 1.5f)), 12, 11), among.mask().get(x, 18, 16), "x " + x);
	}

	@Test
	void ofAThinParticleEverythingCounts() {
		final Entry entry = Phantoms.entry(Phantoms.block(GRID, new Int3(5, 5, 5), new Int3(8, 8, 8), 1), 0.5);
		final MaskVoxels all = new MaskVoxels(Masks.of(entry).hard());
		assertSame(all, ParticleVoxels.of(entry).among(all));
	}

	private static float noisy(final int x, final int y, final int z) {
		return BLOB.get(x, y, z) + ((x * 31 + y * 17 + z * 7) % 13 - 6.5f) * 1e-3f;
	}

	private static int square(final Int3 from, final int x, final int y, final int z) {
		return (from.x() - x) * (from.x() - x) + (from.y() - y) * (from.y() - y) + (from.z() - z) * (from.z() - z);
	}

	private interface Visit {

		void at(int x, int y, int z);
	}

	private static void all(final Visit visit) {
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				for (int x = 0; x < GRID.nx(); x++) visit.at(x, y, z);
			}
		}
	}
}

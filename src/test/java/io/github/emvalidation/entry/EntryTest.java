package io.github.emvalidation.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.entry.derived.ResizedMap;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EntryTest {

	@Test
	void theRawMaskHoldsTheContourItself() {
		final Entry entry = Phantoms.entry(Phantoms.map(Phantoms.ODD_GRID, (x, y, z) -> x + 0.5), 11.5);
		assertEquals((24 - 11) * 21 * 18, Masks.of(entry).raw().count());
		assertTrue(Masks.of(entry).raw().get(11, 0, 0));
	}

	@Test
	void aContourIsComparedInDoublePrecision() {
		// 0.1f is above 0.1, and 0.7f below 0.7
		final DensityMap map = Phantoms.map(Phantoms.ODD_GRID, (x, y, z) -> x == 0 ? 0.1 : x == 1 ? 0.7 : 0);
		assertEquals(2 * 21 * 18, Masks.of(Phantoms.entry(map, 0.1)).raw().count());
		assertTrue(Masks.of(Phantoms.entry(map, 0.7)).raw().isEmpty());
	}

	@Test
	void theHardMaskIsTheLargestPieceGrownByTwoAngstrom() {
		final Grid grid = Grid.of(new Int3(20, 20, 20), new Vec3(1.5, 1, 0.8));
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> y == 10 && z == 10 && (x == 9 || x == 10) || x == 2 && y == 2 && z == 2 ? 1 : 0);
		final Entry entry = Phantoms.entry(map, 0.5);
		// the finest axis decides: ceil(2/0.8) = 3 dilations by faces and edges
		final boolean[][][] expected = dilated(dilated(dilated(only(9, 10))));
		long count = 0;
		for (int z = 0; z < 20; z++) {
			for (int y = 0; y < 20; y++) {
				for (int x = 0; x < 20; x++) {
					assertEquals(expected[x][y][z], Masks.of(entry).hard().get(x, y, z), x + " " + y + " " + z);
					if (expected[x][y][z]) count++;
				}
			}
		}
		assertEquals(count, Masks.of(entry).hard().count());
	}

	@Test
	void theSoftMaskLiesBetween0And1AndFallsOffAtTheBorderOfTheHardOne() {
		final Entry entry = Phantoms.entry(Phantoms.block(Grid.cube(32, 1), Int3.all(10), Int3.all(20), 1), 0.5);
		final DensityMap soft = Masks.of(entry).soft();
		for (int z = 0; z < 32; z++) {
			for (final float v : soft.plane(z)) assertTrue(v >= 0 && v <= 1.000001f, "" + v);
		}
		assertEquals(1, soft.get(15, 15, 15), 0.05);
		assertEquals(0, soft.get(0, 0, 0));
		// a flat side is at 1/2 half-way between its last voxel and the next
		assertEquals(1, soft.get(22, 15, 15) + soft.get(23, 15, 15), 0.05);
	}

	@Test
	void anotherNameKeepsHalfMapsAndModel() {
		final Entry entry = Phantoms.pairEntry();
		final Entry named = entry.named("another");
		assertEquals("another", named.map().name());
		assertEquals(entry.halfMaps(), named.halfMaps());
		assertSame(entry.model(), named.model());
	}

	@Test
	void whatIsSharedIsMadeOnceAndSharedUnderAnotherTitle() {
		final Entry entry = Phantoms.blobEntry();
		final MapMask hard = Masks.of(entry).hard();
		assertSame(hard, Masks.of(entry).hard());
		assertSame(Masks.of(entry).soft(), Masks.of(entry).soft());
		assertSame(ResizedMap.of(entry, Progress.NONE), ResizedMap.of(entry, Progress.NONE));
		final Entry other = entry.with(entry.facts().with(Input.TITLE, Optional.of("another title")));
		assertSame(hard, Masks.of(other).hard());
		assertEquals(Optional.of("another title"), other.facts().text(Input.TITLE));
		assertEquals(entry.fingerprint(), other.fingerprint());
		assertNotSame(entry, other);
	}

	@Test
	void theResizedMapHasItsOwnMask() {
		final Entry entry = Phantoms.blobEntry();
		final Entry resized = ResizedMap.of(entry, Progress.NONE);
		// 26.4 × 27.3 × 30.6 Å at 2 Å; 14 = 2·7 along z is rounded up to 16
		assertEquals(new Int3(12, 12, 16), resized.grid().size());
		for (int axis = 0; axis < 3; axis++) assertEquals(entry.grid().length(axis), resized.grid().length(axis), 1e-9);
		assertEquals(entry.contour(), resized.contour());
		final double volume = Masks.of(entry).components().largest().count() * entry.grid().voxelVolume();
		assertEquals(volume, Masks.of(resized).components().largest().count() * resized.grid().voxelVolume(), 0.15 * volume);
		final Entry unknown = Phantoms.entry(entry.map(), 0.4);
		assertThrows(BadInputException.class, () -> ResizedMap.of(unknown, Progress.NONE));
	}

	@Test
	void resizedSidesAreEvenWithoutLargePrimes() {
		assertEquals(Int3.all(150), ResizedMap.size(Grid.cube(176, 1.12273), 2.7));
		// 2·floor(100·1/1.55/2) = 64; 2·floor(130·1/1.55/2) = 82 -> 90; 2·floor(8/1.55/2) = 4
		assertEquals(new Int3(64, 90, 4), ResizedMap.size(Grid.of(new Int3(100, 130, 8), Vec3.all(1)), 3.1));
		assertEquals(Int3.all(2), ResizedMap.size(Grid.cube(1, 1), 50));
	}

	@Test
	void statisticsAreOfTheWholeBox() {
		final MapStatistics statistics = MapStatistics.of(Phantoms.map(Phantoms.ODD_GRID, (x, y, z) -> x - 4 * z));
		assertEquals(-68, statistics.min());
		assertEquals(23, statistics.max());
		assertEquals(11.5 - 4 * 8.5, statistics.mean(), 1e-12);
	}

	@Test
	void anotherContourLevelSharesNothingThatWasDerived() {
		final Entry entry = Phantoms.blobEntry();
		final MapMask hard = Masks.of(entry).hard();
		final Entry other = entry.with(entry.facts().with(Input.CONTOUR, OptionalDouble.of(0.3)));
		assertTrue(Masks.of(other).hard().count() > hard.count());
		assertNotEquals(entry.identity(Input.CONTOUR), other.identity(Input.CONTOUR));
		assertEquals(entry.identity(Input.MAP), other.identity(Input.MAP));
	}

	@Test
	void whatTheUserSaysWinsAndIsMarkedWhereSomethingElseWasKnown() {
		final Source archive = new Source(Source.Kind.ARCHIVE, "an address");
		final Facts known = Facts.NONE.with(Input.CONTOUR, OptionalDouble.of(1), archive).with(Input.TITLE, Optional.of("title"));
		final Facts all = known.overruledBy(Facts.NONE.with(Input.CONTOUR, OptionalDouble.of(2)).with(Input.RESOLUTION, OptionalDouble.of(3)));
		assertEquals(OptionalDouble.of(2), all.number(Input.CONTOUR));
		assertEquals(Optional.of(Source.USER), all.source(Input.CONTOUR));
		assertEquals(Optional.empty(), all.source(Input.RESOLUTION));
		assertEquals(Optional.of("title"), all.text(Input.TITLE));
	}

	private static boolean[][][] only(final int from, final int to) {
		final boolean[][][] set = new boolean[20][20][20];
		for (int x = from; x <= to; x++) set[x][10][10] = true;
		return set;
	}

	private static boolean[][][] dilated(final boolean[][][] set) {
		final boolean[][][] result = new boolean[20][20][20];
		for (int x = 1; x < 19; x++) {
			for (int y = 1; y < 19; y++) {
				for (int z = 1; z < 19; z++) result[x][y][z] = anyNeighbour(set, x, y, z);
			}
		}
		return result;
	}

	private static boolean anyNeighbour(final boolean[][][] set, final int x, final int y, final int z) {
		for (int dx = -1; dx <= 1; dx++) {
			for (int dy = -1; dy <= 1; dy++) {
				for (int dz = -1; dz <= 1; dz++) {
					if (Math.abs(dx) + Math.abs(dy) + Math.abs(dz) <= 2 && set[x + dx][y + dy][z + dz]) return true;
				}
			}
		}
		return false;
	}
}

package io.github.emvalidation.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.io.MrcFiles.Packing;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections read from the disk one by one, against the map read as a whole. */
class MapSectionsTest {

	private static final Grid GRID = new Grid(new Int3(7, 6, 5), new Vec3(1.5, 2, 3), new Int3(-50, 3, 7), Vec3.ZERO);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 6, 12, 101 })
	void aSectionIsThatOfTheWholeMap(final int mode) {
		for (final ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
			assertSame(file(mode).order(order).extended(80).write(folder.resolve("x.mrc")), MapReader.Options.DEFAULT);
			assertSame(file(mode).order(order).axes(2, 1, 3).write(folder.resolve("y.mrc")), MapReader.Options.DEFAULT);
		}
	}

	@Test
	void aVolumeOfAStackHasItsOwnSections() {
		final Grid stack = Grid.of(new Int3(4, 3, 6), Vec3.all(1));
		final Path file = MrcFiles.of(Phantoms.map(stack, (x, y, z) -> 100 * x + 10 * y + z)).header(header -> {
			header.putInt(36, 2);
			header.putFloat(48, 2);
			header.putInt(88, 401);
		}).write(folder.resolve("stack.mrc"));
		assertSame(file, new MapReader.Options(OptionalDouble.empty(), OptionalInt.of(2)));
	}

	@Test
	void theHeaderIsToldInWords() {
		final Path file = file(1).order(ByteOrder.BIG_ENDIAN).axes(2, 1, 3).extended(80).write(folder.resolve("x.mrc"));
		final String words = "6 x 7 x 5 columns, rows and sections along y, x, z; mode 1 (16-bit integers), big endian; data from byte 1104 on";
		assertEquals(words, MapSections.open(file, MapReader.Options.DEFAULT).header());
		assertEquals(words, MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE).header());
	}

	@Test
	void whatCannotBeReadInPlaceIsSaid() throws IOException {
		assertRefused(file(2).packing(Packing.GZIP).write(folder.resolve("packed.mrc.gz")), "because it is compressed");
		assertRefused(file(2).axes(3, 2, 1).write(folder.resolve("turned.mrc")), "because its sections do not lie across z");
		final byte[] whole = file(2).bytes();
		assertRefused(Files.write(folder.resolve("cut.mrc"), Arrays.copyOf(whole, whole.length - 1)), "cut.mrc is cut off");
		assertRefused(folder.resolve("none.mrc"), "There is no file");
	}

	@Test
	void aFileThatGoesAwayIsSaid() throws IOException {
		final Path file = file(2).write(folder.resolve("x.mrc"));
		final MapSections sections = MapSections.open(file, MapReader.Options.DEFAULT);
		Files.write(file, new byte[1100]);
		assertTrue(assertThrows(BadInputException.class, () -> sections.section(1)).getMessage().contains("it has become shorter"));
		Files.delete(file);
		assertThrows(BadInputException.class, () -> sections.section(1));
	}

	/** Values that every mode can hold, different wherever an axis might be mistaken for another. */
	private static MrcFiles file(final int mode) {
		return MrcFiles.of(Phantoms.map(GRID, (x, y, z) -> (x + 2 * y + 5 * z) % 16)).mode(mode);
	}

	private static void assertSame(final Path file, final MapReader.Options options) {
		final DensityMap whole = MapReader.read(file, options, Progress.NONE).map();
		final MapSections sections = MapSections.open(file, options);
		assertEquals(whole.grid(), sections.grid());
		for (int z = 0; z < whole.grid().nz(); z++) assertArrayEquals(whole.plane(z), sections.section(z), "section " + z);
	}

	private static void assertRefused(final Path file, final String message) {
		final String found = assertThrows(BadInputException.class, () -> MapSections.open(file, MapReader.Options.DEFAULT)).getMessage();
		assertTrue(found.contains(message), found);
	}
}

package io.github.emvalidation.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapWriterTest {

	@TempDir
	private Path folder;

	private List<String> left() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void whatIsWrittenReadsBackTheSame() throws IOException {
		final Path file = folder.resolve("block.mrc");
		MapWriter.write(Blocks.floats(), file);
		final LoadedMap loaded = MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE);
		Blocks.assertSameVoxels(Blocks.floats(), loaded.map());
		Blocks.assertSamePlace(Blocks.GRID, loaded.map().grid());
		assertEquals(List.of(), loaded.remarks());
		assertEquals(List.of("block.mrc"), left());
		final byte[] once = Files.readAllBytes(file);
		MapWriter.write(loaded.map(), file);
		assertArrayEquals(once, Files.readAllBytes(file), "reading and writing again changes nothing");
	}

	/** Every number of the header against the table of the format. */
	@Test
	void theHeaderIsThatOfMrc2014() throws IOException {
		final Path file = folder.resolve("block.mrc");
		MapWriter.write(Blocks.floats(), file);
		final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		assertEquals(1024 + 4 * 5 * 6 * 7, bytes.capacity());
		assertInts(bytes, 0, 5, 6, 7, 2, -3, 11, 20, 5, 6, 7);
		assertFloats(bytes, 40, 6.25f, 9, 5.25f, 90, 90, 90);
		assertInts(bytes, 64, 1, 2, 3);
		assertInts(bytes, 88, 1, 0);
		assertEquals(20140, bytes.getInt(108));
		assertFloats(bytes, 196, -3.25f, 16, 15.25f);
		assertEquals("MAP DD\0\0", text(bytes, 208, 8));
		assertEquals(1, bytes.getInt(220));
		final String label = text(bytes, 224, 80);
		assertTrue(label.startsWith("Written by em-validation ") && label.endsWith("   "), label);
		assertEquals("\0".repeat(720), text(bytes, 304, 720));
	}

	@Test
	void theStatisticsAreThoseOfTheVoxels() throws IOException {
		final DensityMap map = Blocks.of(2, new Grid(new Int3(40, 41, 42), Vec3.all(1), Int3.all(0), Vec3.ZERO));
		// a large mean is where sums of squares lose their digits
		double sum = 0;
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		for (int z = 0; z < 42; z++) {
			for (int i = 0; i < 40 * 41; i++) {
				map.plane(z)[i] = map.plane(z)[i] / 100 + 1e6f;
				sum += map.plane(z)[i];
				min = Math.min(min, map.plane(z)[i]);
				max = Math.max(max, map.plane(z)[i]);
			}
		}
		final double mean = sum / map.grid().voxels();
		double squares = 0;
		for (int z = 0; z < 42; z++) {
			for (final float value : map.plane(z)) squares += (value - mean) * (value - mean);
		}
		final Path file = folder.resolve("map.mrc");
		MapWriter.write(map, file);
		final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		assertFloats(bytes, 76, (float) min, (float) max, (float) mean);
		final double deviation = Math.sqrt(squares / map.grid().voxels());
		assertEquals(deviation, bytes.getFloat(216), 1e-6 * deviation);
	}

	@Test
	void anyVolumeCanBeWritten() {
		final MapMask mask = new MapMask(Grid.cube(6, 1.5));
		mask.set(1, 2, 3);
		mask.set(5, 0, 4);
		final Path file = folder.resolve("hard-mask.mrc");
		MapWriter.write(mask, file);
		final DensityMap read = MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE).map();
		for (int z = 0; z < 6; z++) {
			for (int y = 0; y < 6; y++) {
				for (int x = 0; x < 6; x++) assertEquals(mask.get(x, y, z) ? 1 : 0, read.get(x, y, z));
			}
		}
	}

	/** Rows longer than the buffer, and many rows a buffer. */
	@Test
	void rowsOfAnyLengthAreWritten() {
		for (final Int3 size : new Int3[] { new Int3(300_001, 2, 2), new Int3(701, 90, 9) }) {
			final DensityMap map = Blocks.of(2, Grid.of(size, Vec3.all(1)));
			final Path file = folder.resolve("map.mrc");
			MapWriter.write(map, file);
			final float[] row = new float[size.x()];
			try {
				final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).position(1024).slice()
					.order(ByteOrder.LITTLE_ENDIAN);
				assertEquals(4 * size.product(), bytes.capacity());
				for (int z = 0; z < size.z(); z++) {
					for (int y = 0; y < size.y(); y++) {
						final float[] expected = new float[size.x()];
						map.row(y, z, expected);
						bytes.asFloatBuffer().position((z * size.y() + y) * size.x()).get(row);
						assertArrayEquals(expected, row);
					}
				}
			}
			catch (final IOException e) {
				throw new AssertionError(e);
			}
		}
	}

	@Test
	void anExistingFileIsReplacedOnlyByAWholeOne() throws IOException {
		final Path file = Files.writeString(folder.resolve("map.mrc"), "precious");
		final RuntimeException trouble = new IllegalStateException("half way");
		final Volume failing = new Volume() {

			@Override
			public Grid grid() {
				return Grid.cube(64, 1);
			}

			@Override
			public void row(final int y, final int z, final float[] into) {
				if (z == 40) throw trouble;
			}
		};
		assertSame(trouble, assertThrows(IllegalStateException.class, () -> MapWriter.write(failing, file)));
		assertEquals("precious", Files.readString(file));
		assertEquals(List.of("map.mrc"), left());
		MapWriter.write(Blocks.floats(), file);
		assertEquals(1864, Files.size(file));
		assertEquals(List.of("map.mrc"), left());
	}

	@Test
	void aFolderIsNotOverwritten() throws IOException {
		final Path taken = Files.createDirectory(folder.resolve("taken.mrc"));
		assertEquals(taken + " is a folder; give the name of a file to write.", refusal(taken));
		assertEquals(List.of("taken.mrc"), left());
	}

	@Test
	void theFolderMustExist() throws IOException {
		final Path missing = folder.resolve("missing");
		assertEquals("There is no folder " + missing + " to write map.mrc into.", refusal(missing.resolve("map.mrc")));
		final Path text = Files.writeString(folder.resolve("text"), "no folder");
		assertEquals("There is no folder " + text + " to write map.mrc into.", refusal(text.resolve("map.mrc")));
	}

	@Test
	void aFolderThatMayNotBeWrittenInto() throws IOException {
		assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "skipped: this user may write everywhere");
		try {
			final Path file = folder.resolve("map.mrc");
			assertEquals(file + " could not be written: you have no permission to write into " + folder + ".", refusal(file));
		}
		finally {
			folder.toFile().setWritable(true);
		}
	}

	/** Linux shows its processes as a folder in which nobody can make a file. */
	@Test
	void whatTheSystemRefusesIsToldWithoutTheTemporaryName() {
		assumeTrue(Files.isDirectory(Path.of("/proc/self")), "skipped: no /proc on this system");
		final String message = refusal(Path.of("/proc/map.mrc"));
		assertTrue(message.startsWith("/proc/map.mrc could not be written") && !message.contains(".part"), message);
	}

	private static String refusal(final Path file) {
		return assertThrows(BadInputException.class, () -> MapWriter.write(Blocks.floats(), file)).getMessage();
	}

	private static void assertInts(final ByteBuffer bytes, final int at, final int... expected) {
		for (int i = 0; i < expected.length; i++) assertEquals(expected[i], bytes.getInt(at + 4 * i), "integer at byte " + (at + 4 * i));
	}

	private static void assertFloats(final ByteBuffer bytes, final int at, final float... expected) {
		for (int i = 0; i < expected.length; i++) assertEquals(expected[i], bytes.getFloat(at + 4 * i), "number at byte " + (at + 4 * i));
	}

	private static String text(final ByteBuffer bytes, final int at, final int length) {
		return new String(bytes.array(), at, length, StandardCharsets.ISO_8859_1);
	}
}

package io.github.emvalidation.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file, the user reads one sentence. */
class BadFilesTest {

	@TempDir
	private Path folder;

	private static String refusal(final Path file) {
		return assertThrows(BadInputException.class, () -> MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE)).getMessage();
	}

	private String refusal(final byte[] bytes) throws IOException {
		return refusal(Files.write(folder.resolve("bad.map"), bytes));
	}

	@Test
	void noSuchFile() {
		final Path file = folder.resolve("missing.map");
		assertEquals("There is no file " + file + "; check its name and folder.", refusal(file));
	}

	@Test
	void aFolder() {
		assertEquals(folder + " is a folder; give the map file itself.", refusal(folder));
	}

	@Test
	void anEmptyFile() throws IOException {
		assertEquals(folder.resolve("bad.map") + " is empty; expected an MRC or CCP4 map (was its download cut off?).", refusal(new byte[0]));
	}

	@Test
	void aTextFile() throws IOException {
		assertEquals("bad.map is not an MRC or CCP4 map but a text file; give the map itself (.mrc, .map, .ccp4, also compressed with gzip or bzip2).",
			refusal("HEADER    TRANSPORT PROTEIN é\r\n\t".repeat(40).getBytes("UTF-8")));
	}

	@Test
	void bytesThatAreNoMap() throws IOException {
		final byte[] bytes = new byte[5000];
		Arrays.fill(bytes, (byte) 0xfe);
		bytes[17] = 1;
		assertEquals("bad.map is not an MRC or CCP4 map; give the map itself (.mrc, .map, .ccp4, also compressed with gzip or bzip2).",
			refusal(bytes));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 4, 1023 })
	void aFileShorterThanAHeader(final int length) throws IOException {
		assertEquals("bad.map holds " + length + " bytes, less than the header of a map, which has 1024; it is no MRC or CCP4 map, or was cut off.",
			refusal(Arrays.copyOf(MrcFiles.of(Blocks.floats()).bytes(), length)));
	}

	@Test
	void aCutFile() throws IOException {
		final byte[] whole = MrcFiles.of(Blocks.floats()).bytes();
		assertEquals("bad.map is cut off: it has 1500 bytes, but its header announces 1864; fetch it again.",
			refusal(Arrays.copyOf(whole, 1500)));
	}

	@ParameterizedTest
	@EnumSource(value = MrcFiles.Packing.class, names = { "GZIP", "BZIP2" })
	void aCutCompressedFile(final MrcFiles.Packing packing) throws IOException {
		final byte[] whole = MrcFiles.of(Blocks.floats()).packing(packing).bytes();
		for (int length = 4; length < whole.length; length += 13) {
			final String message = refusal(Arrays.copyOf(whole, length));
			assertTrue(message.startsWith(folder.resolve("bad.map") + " cannot be decompressed (") &&
				message.endsWith("). It is damaged or cut off; fetch it again."), message);
		}
	}

	@ParameterizedTest
	@EnumSource(value = MrcFiles.Packing.class, names = { "GZIP", "BZIP2" })
	void aCompressedFileThatBecameAnother(final MrcFiles.Packing packing) throws IOException {
		final byte[] bytes = MrcFiles.of(Blocks.floats()).packing(packing).bytes();
		bytes[bytes.length / 2] ^= 0x10;
		final String message = refusal(bytes);
		assertTrue(message.startsWith(folder.resolve("bad.map") + " cannot be decompressed ("), message);
	}

	@Test
	void voxelsThatAreNoNumbersAreCounted() {
		for (final int mode : new int[] { 2, 12 }) {
			final byte[] bytes = MrcFiles.of(Blocks.of(mode, Blocks.GRID)).mode(mode).bytes();
			final int size = mode == 2 ? 4 : 2;
			// the high bytes of little endian numbers: NaN, infinity, minus infinity
			putHigh(bytes, 1024 + 3 * size, size, mode == 2 ? 0x7fc0 : 0x7e00);
			putHigh(bytes, 1024 + 80 * size, size, mode == 2 ? 0x7f80 : 0x7c00);
			putHigh(bytes, 1024 + 209 * size, size, mode == 2 ? 0xff80 : 0xfc00);
			final Path file = folder.resolve("bad.map");
			assertEquals("bad.map has 3 voxels that are NaN or infinite; expected only finite densities (did the program that wrote it fail?).",
				assertThrows(BadInputException.class, () -> refusalOf(file, bytes)).getMessage());
		}
	}

	@Test
	void oneVoxelThatIsNoNumberIsOne() {
		final byte[] bytes = MrcFiles.of(Blocks.of(2, Blocks.GRID)).mode(2).bytes();
		putHigh(bytes, 1024 + 12, 4, 0x7fc0);
		final Path file = folder.resolve("bad.map");
		assertEquals("bad.map has 1 voxel that is NaN or infinite; expected only finite densities (did the program that wrote it fail?).",
			assertThrows(BadInputException.class, () -> refusalOf(file, bytes)).getMessage());
	}

	/** Else the next sentence would be that the file needs terabytes of memory. */
	@Test
	void aSizeThatTheFileCannotHoldIsSeenInItsHeader() throws IOException {
		final Path file = folder.resolve("huge.map");
		final byte[] bytes = MrcFiles.of(Blocks.floats()).header(h -> h.putInt(0, 30000).putInt(4, 30000).putInt(8, 30000)).bytes();
		Files.write(file, bytes);
		final String message = assertThrows(BadInputException.class, () -> MapReader.grid(file, MapReader.Options.DEFAULT)).getMessage();
		assertEquals("huge.map is cut off: it has " + bytes.length + " bytes, but its header announces 108000000001024; fetch it again.", message);
	}

	private static void refusalOf(final Path file, final byte[] bytes) throws IOException {
		MapReader.read(Files.write(file, bytes), MapReader.Options.DEFAULT, Progress.NONE);
	}

	private static void putHigh(final byte[] bytes, final int at, final int size, final int high) {
		Arrays.fill(bytes, at, at + size, (byte) 0);
		bytes[at + size - 2] = (byte) high;
		bytes[at + size - 1] = (byte) (high >> 8);
	}

	/** A sparse file is as long as it claims, yet takes no disk. */
	@Test
	void aMapLargerThanMemoryIsRefusedBeforeItIsRead() throws IOException {
		final Path file = MrcFiles.of(Blocks.floats()).header(h -> h.putInt(0, 3000).putInt(4, 3000).putInt(8, 3000))
			.write(folder.resolve("huge.map"));
		try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
			grown.setLength(1024 + 4L * 3000 * 3000 * 3000);
		}
		catch (final IOException e) {
			assumeTrue(false, "skipped: no sparse files on this disk");
		}
		final String message = refusal(file);
		assertTrue(message.startsWith("huge.map holds 3000 × 3000 × 3000 voxels and needs 100.6 GB of free memory, " +
			"but Java may use only "), message);
	}

	@Test
	void memoryThatRunsOutWhileReadingIsToldInASentence() {
		final Path file = MrcFiles.of(Blocks.floats()).write(folder.resolve("block.map"));
		final Progress exhausted = new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				throw new OutOfMemoryError("no more");
			}

			@Override
			public void checkCanceled() {
				// nobody cancels
			}
		};
		final String message = assertThrows(BadInputException.class, () -> MapReader.read(file, MapReader.Options.DEFAULT, exhausted)).getMessage();
		assertTrue(message.startsWith("block.map holds 5 × 6 × 7 voxels and needs 0.1 GB of free memory"), message);
	}

	/** A kilobyte that claims a hundred thousand cubed, or as much as the format allows. */
	@ParameterizedTest
	@EnumSource(MrcFiles.Packing.class)
	void aSmallFileThatClaimsTheWorld(final MrcFiles.Packing packing) throws IOException {
		for (final int side : new int[] { 100_000, 30_000 }) {
			for (final int[] axes : new int[][] { { 1, 2, 3 }, { 3, 2, 1 } }) {
				final String message = refusal(MrcFiles.of(Blocks.floats()).axes(axes[0], axes[1], axes[2]).packing(packing)
					.header(h -> h.putInt(0, side).putInt(4, side).putInt(8, side)).bytes());
				if (side == 100_000) assertTrue(message.startsWith("bad.map claims a box of 100000 × 100000 × 100000 voxels"), message);
				else assertTrue(message.contains("is cut off: it has") && message.endsWith("announces 108000000001024; fetch it again."), message);
			}
		}
	}

	@Test
	void readingStopsWhenTheUserWantsIt() {
		final DensityMap block = Blocks.of(2, Grid.of(new Int3(20, 20, 20), Vec3.all(1)));
		final Path file = MrcFiles.of(block).write(folder.resolve("block.map"));
		final Progress impatient = new Progress() {

			private boolean canceled;

			@Override
			public void step(final long done, final long total, final String what) {
				canceled = done == 3;
			}

			@Override
			public void checkCanceled() {
				if (canceled) throw new CancellationException("enough");
			}
		};
		assertThrows(CancellationException.class, () -> MapReader.read(file, MapReader.Options.DEFAULT, impatient));
	}

	@Test
	void anInterruptedThreadStopsReading() {
		final Path file = MrcFiles.of(Blocks.floats()).write(folder.resolve("block.map"));
		Thread.currentThread().interrupt();
		try {
			assertThrows(CancellationException.class, () -> MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE));
		}
		finally {
			assertTrue(Thread.interrupted(), "the thread still knows that it was interrupted");
		}
	}
}

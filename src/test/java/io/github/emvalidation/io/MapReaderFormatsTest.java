package io.github.emvalidation.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same block, written in every way that MRC2014 allows, is read back voxel by voxel at the same place in space. */
class MapReaderFormatsTest {

	private static final int[] MODES = { 0, 1, 2, 6, 12, 101 };
	private static final int[][] AXES = { { 1, 2, 3 }, { 1, 3, 2 }, { 2, 1, 3 }, { 2, 3, 1 }, { 3, 1, 2 }, { 3, 2, 1 } };

	@TempDir
	private Path folder;

	static Stream<Arguments> everyFormat() {
		final List<Arguments> all = new ArrayList<>();
		for (final int mode : MODES) {
			for (final ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
				for (final int[] axes : AXES) {
					for (final MrcFiles.Packing packing : MrcFiles.Packing.values()) all.add(Arguments.of(mode, order, axes, packing));
				}
			}
		}
		return all.stream();
	}

	@ParameterizedTest(name = "mode {0}, {1}, axes {2}, {3}")
	@MethodSource("everyFormat")
	void readsTheSameBlockAtTheSamePlace(final int mode, final ByteOrder order, final int[] axes, final MrcFiles.Packing packing)
		throws Exception
	{
		final DensityMap block = Blocks.of(mode, Blocks.GRID);
		final MrcFiles made = MrcFiles.of(block).mode(mode).order(order).axes(axes[0], axes[1], axes[2]).extended(84);
		final byte[] content = made.bytes();
		final Path file = made.packing(packing).write(folder.resolve("block.map"));
		final byte[] before = Files.readAllBytes(file);

		final LoadedMap loaded = MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE);

		Blocks.assertSameVoxels(block, loaded.map());
		Blocks.assertSamePlace(block.grid(), loaded.map().grid());
		assertEquals(List.of(), loaded.remarks());
		assertEquals(sha256(before), loaded.sha256());
		final boolean compressed = packing != MrcFiles.Packing.PLAIN;
		assertEquals(compressed ? Optional.of(sha256(content)) : Optional.empty(), loaded.contentSha256());
		assertArrayEquals(before, Files.readAllBytes(file));
	}

	/** Larger than every buffer of the reader, so that chunks and slabs have seams, which lie at odd places. */
	@ParameterizedTest(name = "axes {0}, {1}, {2}")
	@MethodSource("everyAxisOrder")
	void readsAcrossTheSeamsOfItsBuffers(final int columns, final int rows, final int sections) {
		final DensityMap block = Blocks.of(2, new Grid(new Int3(131, 67, 83), Vec3.all(1), Int3.all(0), Vec3.ZERO));
		final Path file = MrcFiles.of(block).axes(columns, rows, sections).packing(MrcFiles.Packing.GZIP).write(folder.resolve("block.map"));
		Blocks.assertSameVoxels(block, MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE).map());
	}

	static Stream<Arguments> everyAxisOrder() {
		return Stream.of(AXES).map(axes -> Arguments.of(axes[0], axes[1], axes[2]));
	}

	/** A section above the chunk of 1 MiB, packed in rows of an odd number of voxels. */
	@Test
	void readsSectionsLargerThanAChunk() {
		final DensityMap block = Blocks.of(101, new Grid(new Int3(2501, 1003, 2), Vec3.all(1), Int3.all(0), Vec3.ZERO));
		final Path file = MrcFiles.of(block).mode(101).write(folder.resolve("block.map"));
		Blocks.assertSameVoxels(block, MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE).map());
	}

	@Test
	void followsAGzipFileOfSeveralParts() throws IOException {
		final MrcFiles made = MrcFiles.of(Blocks.floats());
		final byte[] content = made.bytes();
		final Path file = folder.resolve("parts.map.gz");
		try (var out = Files.newOutputStream(file)) {
			for (int begin = 0; begin < content.length; begin += 700) {
				try (var part = new GZIPOutputStream(new Unclosed(out))) {
					part.write(content, begin, Math.min(700, content.length - begin));
				}
			}
		}
		Blocks.assertSameVoxels(Blocks.floats(), MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE).map());
	}

	@Test
	void namesTheMapAfterTheFile() {
		assertEquals("emd_1234", nameFrom("emd_1234.map.gz"));
		assertEquals("a.b", nameFrom("a.b.MRC"));
		assertEquals("half1", nameFrom("half1.ccp4.bz2"));
		assertEquals("tomogram.rec", nameFrom("tomogram.rec"));
		assertEquals(".mrc", nameFrom(".mrc"));
	}

	@Test
	void tellsHowFarItIs() {
		final Path file = MrcFiles.of(Blocks.floats()).write(folder.resolve("block.map"));
		final List<Long> steps = new ArrayList<>();
		MapReader.read(file, MapReader.Options.DEFAULT, new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				assertEquals(7, total);
				assertTrue(!what.isBlank());
				steps.add(done);
			}

			@Override
			public void checkCanceled() {
				// nobody cancels
			}
		});
		assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), steps);
	}

	private String nameFrom(final String file) {
		final Path path = MrcFiles.of(Blocks.floats()).write(folder.resolve(file));
		return MapReader.read(path, MapReader.Options.DEFAULT, Progress.NONE).map().name();
	}

	private static String sha256(final byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

	/** Lets several gzip parts be written to one stream. */
	private static final class Unclosed extends FilterOutputStream {

		Unclosed(final OutputStream out) {
			super(out);
		}

		@Override
		public void close() throws IOException {
			flush();
		}
	}
}

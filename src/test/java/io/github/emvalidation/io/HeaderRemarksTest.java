package io.github.emvalidation.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Doubtful facts of a header become remarks, and the map is read as the header says. */
class HeaderRemarksTest {

	private static final int MX = 28;
	private static final int MZ = 36;
	private static final int CELL = 40;
	private static final int DMIN = 76;
	private static final int ISPG = 88;
	private static final int NSYMBT = 92;
	private static final int ORIGIN = 196;
	private static final Grid CUBE = Grid.of(Int3.all(6), Vec3.all(1.5));

	@TempDir
	private Path folder;

	private LoadedMap read(final MrcFiles file) {
		return MapReader.read(file.write(folder.resolve("block.map")), MapReader.Options.DEFAULT, Progress.NONE);
	}

	private List<String> remarks(final Consumer<ByteBuffer> change) {
		return read(MrcFiles.of(Blocks.floats()).header(change)).remarks();
	}

	private String refusal(final String name, final byte[] bytes) throws IOException {
		final Path file = Files.write(folder.resolve(name), bytes);
		return assertThrows(BadInputException.class, () -> MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE)).getMessage();
	}

	@Test
	void samplingThatIsNotTheSizeOfTheMap() {
		final MrcFiles file = MrcFiles.of(Blocks.of(2, CUBE)).header(h -> h.putInt(MX, 5).putInt(MX + 4, 6).putInt(MZ, 5));
		assertEquals(List.of("The header divides its cell into 5 × 6 × 5 samples (M), but the map has 6 × 6 × 6 voxels (N). The voxel size is CELLA / M = " +
			"1.8 × 1.5 × 1.8 Å; CELLA / N would be 1.5 Å."), read(file).remarks());
	}

	@Test
	void voxelsThatNoCryoEmMapHas() {
		final List<String> tiny = read(MrcFiles.of(Blocks.of(2, Grid.of(Int3.all(6), Vec3.all(0.15))))).remarks();
		assertEquals(List.of("A voxel of 0.15 Å is smaller than those of cryo-EM maps. If the header is in nm, it is 1.5 Å; give the right one (voxel)."),
			tiny);
		final List<String> huge = read(MrcFiles.of(Blocks.of(2, Grid.of(Int3.all(6), Vec3.all(96))))).remarks();
		assertEquals(List.of("A voxel of 96 Å is larger than those of cryo-EM maps; give the right one (voxel)."), huge);
	}

	@Test
	void anOriginAwayFromTheStart() {
		assertEquals(List.of("ORIGIN and NSTART place the map 52.25 Å apart. This program follows ORIGIN, others follow NSTART or add both: see that a " +
			"model lies in the map."), remarks(h -> h.putFloat(ORIGIN, -56).putFloat(ORIGIN + 4, 16.5f).putFloat(ORIGIN + 8, 15)));
	}

	@Test
	void theSpaceGroupOfACrystal() {
		assertEquals(List.of("The header has the space group of a crystal (ISPG 19). The program takes the map for that of one particle."),
			remarks(h -> h.putInt(ISPG, 19)));
	}

	@Test
	void statisticsThatLie() {
		final DensityMap block = Blocks.floats();
		final float low = block.get(0, 0, 0);
		assertEquals(List.of(), remarks(h -> h.putFloat(DMIN, 1).putFloat(DMIN + 4, -1)), "stated as unknown");
		final List<String> lie = remarks(h -> h.putFloat(DMIN, low).putFloat(DMIN + 4, low + 1));
		assertEquals(1, lie.size());
		assertTrue(lie.get(0).startsWith("The header says that the densities run from ") && lie.get(0).endsWith(
			". Programs that trust the header show other contour levels."), lie.get(0));
	}

	@Test
	void aMapOfTwoDensitiesIsAMask() {
		final DensityMap mask = DensityMap.zeros("mask", CUBE);
		mask.plane(3)[7] = 1;
		assertEquals(List.of("The map has two densities only, 0 and 1, as a mask or a skeleton has. It is no density that the checks are made for."),
			read(MrcFiles.of(mask)).remarks());
		mask.plane(5)[2] = 0.5f;
		assertEquals(List.of(), read(MrcFiles.of(mask)).remarks(), "a soft mask has others");
	}

	/** The third density may be in any section, between the two of another. */
	@Test
	void aThirdDensityIsFoundAnywhere() {
		for (int z = 0; z < 6; z++) {
			final DensityMap three = DensityMap.zeros("three", CUBE);
			for (int k = 0; k < 6; k++) Arrays.fill(three.plane(k), k == z ? 1 : k % 2 * 2);
			assertEquals(List.of(), read(MrcFiles.of(three)).remarks(), "section " + z);
		}
	}

	@ParameterizedTest
	@EnumSource(MrcFiles.Packing.class)
	void anExtendedHeaderThatIsNotThere(final MrcFiles.Packing packing) {
		final LoadedMap loaded = read(MrcFiles.of(Blocks.floats()).packing(packing).header(h -> h.putInt(NSYMBT, 80)));
		Blocks.assertSameVoxels(Blocks.floats(), loaded.map());
		assertEquals(List.of("The header announces an extended header of 80 bytes (NSYMBT), but the file has exactly the length of a map without one. " +
			"The program read it so."), loaded.remarks());
	}

	@Test
	void aCubeIsNoStackOfImages() {
		final DensityMap cube = Blocks.of(2, CUBE);
		final MrcFiles file = MrcFiles.of(cube).header(h -> h.putInt(ISPG, 0).putInt(MZ, 1));
		final LoadedMap loaded = read(file);
		Blocks.assertSameVoxels(cube, loaded.map());
		assertEquals(Vec3.all(1.5), loaded.map().grid().voxel());
		assertEquals(List.of("The header has ISPG 0 and MZ 1, which mean a stack of images. The program read the 6 sections as one volume, because its " +
			"box and its cell are cubes."), loaded.remarks());
		final MrcFiles flat = MrcFiles.of(cube).header(h -> h.putInt(ISPG, 0).putInt(MZ, 1).putFloat(CELL + 8, 1.5f));
		final Path path = flat.write(folder.resolve("flat.map"));
		final LoadedMap told = MapReader.read(path, new MapReader.Options(OptionalDouble.of(1.5), OptionalInt.empty()), Progress.NONE);
		Blocks.assertSameVoxels(cube, told.map());
		assertTrue(told.remarks().get(0).endsWith("because a voxel size was given."), told.remarks().toString());
	}

	@Test
	void filesOfOtherKindsAreNamed() throws IOException {
		final ByteBuffer spider = ByteBuffer.allocate(1120 + 4 * 64000).order(ByteOrder.LITTLE_ENDIAN);
		spider.putFloat(0, 40).putFloat(4, 40).putFloat(16, 3).putFloat(44, 40).putFloat(48, 7).putFloat(84, 1120).putFloat(88, 160);
		assertEquals("x.vol is no map but a volume of SPIDER or Xmipp (their programs and EMAN convert it to MRC); expected an MRC or CCP4 map, plain or " +
			"compressed with gzip or bzip2.", refusal("x.vol", spider.array()));
		final byte[] page = ("<!DOCTYPE html><title>404</title>" + "x".repeat(2000)).getBytes(StandardCharsets.US_ASCII);
		assertTrue(refusal("emd_1.map", page).contains("no map but a web page"));
		final byte[] pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n".getBytes(StandardCharsets.US_ASCII);
		assertTrue(refusal("x.mrc", pointer).contains("a pointer of Git LFS"));
		assertTrue(refusal("x.hdf", "\u0089HDF\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)).contains("an HDF5 file"));
	}

	/** Zeros take nearly no room in bzip2; they are not read to their end. */
	@Test
	void aLongTailOfZerosIsNotReadToItsEnd() throws IOException {
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
			out.write(MrcFiles.of(Blocks.floats()).bytes());
			final byte[] zeros = new byte[1 << 20];
			for (int i = 0; i < 40; i++) out.write(zeros);
		}
		final Path file = Files.write(folder.resolve("tail.map.bz2"), packed.toByteArray());
		final LoadedMap loaded = MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE);
		Blocks.assertSameVoxels(Blocks.floats(), loaded.map());
		assertEquals(List.of("The file goes on for long after its data. The program ignored the rest and did not read to its end."), loaded.remarks());
		assertTrue(loaded.contentSha256().isEmpty());
		assertEquals(FileHash.sha256(file, Progress.NONE), loaded.sha256(), "the file itself is hashed to its end");
	}

	@Test
	void aFileThatIsWrittenWhileItIsReadIsRemarkedOn() {
		final Path file = MrcFiles.of(Blocks.floats()).write(folder.resolve("block.map"));
		final LoadedMap loaded = MapReader.read(file, MapReader.Options.DEFAULT, new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				if (done != 3) return;
				try {
					Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
				}
				catch (final IOException e) {
					throw new IllegalStateException(e);
				}
			}

			@Override
			public void checkCanceled() {
				// nobody cancels
			}
		});
		assertEquals(List.of("The file changed while the program read it. The map may be a mixture of both; read it again."), loaded.remarks());
	}
}

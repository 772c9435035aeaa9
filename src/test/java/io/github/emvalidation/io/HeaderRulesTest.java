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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a header says and what it means, rule by rule. */
class HeaderRulesTest {

	private static final int MODE = 12;
	private static final int MX = 28;
	private static final int MZ = 36;
	private static final int CELL_X = 40;
	private static final int CELL_Z = 48;
	private static final int ALPHA = 52;
	private static final int BETA = 56;
	private static final int MAPC = 64;
	private static final int ISPG = 88;
	private static final int NSYMBT = 92;
	private static final int ORIGIN = 196;
	private static final int NAME = 208;
	private static final int STAMP = 212;

	@TempDir
	private Path folder;

	private LoadedMap read(final MrcFiles file, final MapReader.Options options) {
		return MapReader.read(file.write(folder.resolve("block.map")), options, Progress.NONE);
	}

	private LoadedMap read(final Consumer<ByteBuffer> change) {
		return read(MrcFiles.of(Blocks.floats()).header(change), MapReader.Options.DEFAULT);
	}

	private String refusal(final Consumer<ByteBuffer> change) {
		return assertThrows(BadInputException.class, () -> read(change)).getMessage();
	}

	private String refusal(final Consumer<ByteBuffer> change, final MapReader.Options options) {
		return assertThrows(BadInputException.class, () -> read(MrcFiles.of(Blocks.floats()).header(change), options)).getMessage();
	}

	private static MapReader.Options voxel(final double voxel) {
		return new MapReader.Options(OptionalDouble.of(voxel), OptionalInt.empty());
	}

	private static MapReader.Options index(final int index) {
		return new MapReader.Options(OptionalDouble.empty(), OptionalInt.of(index));
	}

	// byte order

	@Test
	void bothLittleEndianStampsAreKnown() {
		assertEquals(List.of(), read(h -> h.put(STAMP + 1, (byte) 0x41)).remarks());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void withoutAStampTheNumbersTellTheByteOrder(final boolean little) {
		final ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		final MrcFiles file = MrcFiles.of(Blocks.floats()).order(order).header(h -> h.putInt(STAMP, 0));
		final LoadedMap loaded = read(file, MapReader.Options.DEFAULT);
		Blocks.assertSameVoxels(Blocks.floats(), loaded.map());
		assertEquals(List.of("The header has no valid machine stamp. Its numbers make sense as " + (little ? "little" : "big") +
			" endian."), loaded.remarks());
	}

	@Test
	void aStampThatContradictsTheNumbersIsNotBelieved() {
		final MrcFiles file = MrcFiles.of(Blocks.floats()).order(ByteOrder.BIG_ENDIAN).header(h -> h.putInt(STAMP, 0x44440000));
		final LoadedMap loaded = read(file, MapReader.Options.DEFAULT);
		Blocks.assertSameVoxels(Blocks.floats(), loaded.map());
		assertEquals(List.of("The machine stamp says little endian, but the numbers of the header make sense only as big endian. " +
			"The program read them so."), loaded.remarks());
	}

	/** Why numbers that make sense in one byte order cannot make sense in the other. */
	@Test
	void noSideOfAMapIsOneWithItsBytesSwapped() {
		for (int side = 1; side <= MrcHeader.LONGEST_SIDE; side++) {
			final int swapped = Integer.reverseBytes(side);
			assertTrue(swapped < 1 || swapped > MrcHeader.LONGEST_SIDE, side + " voxels");
		}
	}

	@Test
	void theNameMapIsExpectedButNotRequired() {
		assertEquals(List.of("The header lacks the name \"MAP \", which MRC2014 requires."), read(h -> h.putInt(NAME, 0)).remarks());
	}

	// axes

	@Test
	void axesThatAreAllZeroAreXYZ() {
		Blocks.assertSameVoxels(Blocks.floats(), read(h -> h.putInt(MAPC, 0).putInt(MAPC + 4, 0).putInt(MAPC + 8, 0)).map());
	}

	@ParameterizedTest
	@CsvSource({ "1,1,2", "0,1,2", "1,2,4", "-1,2,3", "3,2,2" })
	void axesMustBeAPermutation(final int columns, final int rows, final int sections) {
		assertEquals("block.map numbers its axes (MAPC, MAPR, MAPS) " + columns + ", " + rows + ", " + sections +
			"; expected 1, 2 and 3 in some order.", refusal(h -> h.putInt(MAPC, columns).putInt(MAPC + 4, rows).putInt(MAPC + 8, sections)));
	}

	// modes

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "3 |, complex 16-bit integers (a Fourier transform)", "4 |, complex 32-bit numbers (a Fourier transform)",
		"16|, red, green and blue bytes (a colour image)", "7 |, which no program defines", "-1|, which no program defines" })
	void otherModesAreRefusedByName(final int mode, final String words) {
		assertEquals("block.map has voxels of mode " + mode + words + "; expected densities: mode 0, 1, 2, 6, 12 or 101.",
			refusal(h -> h.putInt(MODE, mode)));
	}

	@Test
	void unsignedBytesOfImodAreRemarkedOn() {
		final MrcFiles file = MrcFiles.of(Blocks.of(0, Blocks.GRID)).mode(0).header(h -> h.putInt(152, 1146047817));
		final LoadedMap loaded = read(file, MapReader.Options.DEFAULT);
		Blocks.assertSameVoxels(Blocks.of(0, Blocks.GRID), loaded.map());
		assertEquals(List.of("IMOD marked the bytes of this map as unsigned. The program read them as signed, as MRC2014 defines mode 0."),
			loaded.remarks());
		final MrcFiles signed = MrcFiles.of(Blocks.of(0, Blocks.GRID)).mode(0).header(h -> h.putInt(152, 1146047817).putInt(156, 1));
		assertEquals(List.of("IMOD shows the bytes of this map 128 higher, as 0 to 255. They are -128 to 127 here, as MRC2014 defines mode 0: " +
			"subtract 128 from a contour level that IMOD showed."), read(signed, MapReader.Options.DEFAULT).remarks());
	}

	// voxel size

	@Test
	void voxelSizeIsCellOverSamplingNotOverSize() {
		final LoadedMap piece = read(h -> h.putInt(MX, 100).putInt(MX + 4, 120).putInt(MZ, 140).putFloat(CELL_X, 110).putFloat(CELL_X + 4, 120)
			.putFloat(CELL_Z, 280));
		assertEquals(new Vec3(1.1, 1, 2), piece.map().grid().voxel());
	}

	@ParameterizedTest
	@ValueSource(floats = { 0, -10, Float.NaN, Float.POSITIVE_INFINITY, 1e-6f, 1e8f })
	void withoutAUsableVoxelSizeTheUserMustGiveIt(final float cell) {
		final Consumer<ByteBuffer> change = h -> h.putFloat(CELL_Z, cell);
		final String message = refusal(change);
		assertEquals("block.map states no usable voxel size (1.25 × 1.5 × " + PlainNumbers.number((double) cell / 7) +
			" Å, from its cell and sampling); give it in Å (voxel).", message);
		final LoadedMap given = read(MrcFiles.of(Blocks.floats()).header(change), voxel(1.5));
		assertEquals(Vec3.all(1.5), given.map().grid().voxel());
		assertEquals(List.of("The file states no usable voxel size. The program uses the given 1.5 Å."), given.remarks());
	}

	@Test
	void zeroSamplesGiveNoVoxelSize() {
		assertEquals("block.map states no usable voxel size (its sampling, M, is 0 × 6 × 7); give it in Å (voxel); its cell over its " +
			"voxels, CELLA / N, is 1.25 × 1.5 × 0.75 Å.", refusal(h -> h.putInt(MX, 0)));
	}

	@Test
	void theUsersVoxelSizeReplacesTheFiles() {
		final LoadedMap loaded = read(MrcFiles.of(Blocks.floats()), voxel(2));
		assertEquals(Vec3.all(2), loaded.map().grid().voxel());
		assertEquals(List.of("The given voxel size of 2 Å replaces the file's 1.25 × 1.5 × 0.75 Å."), loaded.remarks());
	}

	@Test
	void theSameVoxelSizeNeedsNoRemark() {
		final DensityMap block = Blocks.of(2, Grid.of(new Int3(5, 6, 7), Vec3.all(1.1227)));
		assertEquals(List.of(), read(MrcFiles.of(block), voxel(1.1227)).remarks());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, Double.NaN, Double.POSITIVE_INFINITY, 0.001, 2000 })
	void theUsersVoxelSizeMustMakeSense(final double voxel) {
		assertEquals("A voxel size of " + PlainNumbers.number(voxel) + " Å was given; expected 0.01 to 1000 Å.", refusal(h -> {}, voxel(voxel)));
	}

	@Test
	void rightAnglesMayBeStatedAsZero() {
		assertEquals(List.of(), read(h -> h.putFloat(ALPHA, 0).putFloat(BETA, 0)).remarks());
	}

	@ParameterizedTest
	@ValueSource(floats = { 120, 89.9f, -90, Float.NaN })
	void skewedCellsAreRefused(final float angle) {
		assertEquals("block.map has cell angles of 90°, " + PlainNumbers.number(angle) +
			"° and 90°; expected 90° (a map of a single particle and not of a skewed crystal cell).", refusal(h -> h.putFloat(BETA, angle)));
	}

	// position

	@Test
	void withoutAnOriginTheStartPlacesTheMap() {
		final Grid grid = read(h -> h.putFloat(ORIGIN, -0f).putFloat(ORIGIN + 4, 0).putFloat(ORIGIN + 8, -0f)).map().grid();
		assertEquals(Vec3.ZERO, grid.origin());
		assertEquals(new Vec3(-3 * 1.25, 11 * 1.5, 20 * 0.75), grid.position());
	}

	@Test
	void anOriginThatIsNoNumberIsTakenAsZero() {
		final LoadedMap loaded = read(h -> h.putFloat(ORIGIN + 4, Float.NaN));
		assertEquals(Vec3.ZERO, loaded.map().grid().origin());
		assertEquals(List.of("The origin in the header is not a number. The program used 0."), loaded.remarks());
	}

	// images, stacks

	@Test
	void anOldVolumeWithSpaceGroupZeroIsAVolume() {
		assertEquals(List.of(), read(h -> h.putInt(ISPG, 0)).remarks());
	}

	@Test
	void aStackOfImagesIsRefused() {
		assertEquals("block.map has ISPG 0 and MZ 1, which mean a stack of 7 images; expected a three-dimensional map (if it is one, give its " +
			"voxel size in Å: voxel).", refusal(h -> h.putInt(ISPG, 0).putInt(MZ, 1)));
	}

	@ParameterizedTest
	@CsvSource({ "5,6,1,0", "5,6,1,1", "1,6,7,1", "5,1,7,1" })
	void aTwoDimensionalImageIsRefused(final int x, final int y, final int z, final int spaceGroup) {
		final DensityMap image = Blocks.of(2, Grid.of(new Int3(x, y, z), Vec3.all(1)));
		final MrcFiles file = MrcFiles.of(image).header(h -> h.putInt(ISPG, spaceGroup));
		final String message = assertThrows(BadInputException.class, () -> read(file, MapReader.Options.DEFAULT)).getMessage();
		assertEquals("block.map is a two-dimensional image of " + x + " × " + y + " × " + z + " voxels; expected a three-dimensional map.",
			message);
	}

	/** Twelve sections as three volumes of four. */
	private static MrcFiles stack(final MrcFiles.Packing packing) {
		return MrcFiles.of(Blocks.of(2, Grid.of(new Int3(5, 6, 12), Vec3.all(1)))).extended(16).packing(packing)
			.header(h -> h.putInt(ISPG, 401).putInt(MZ, 4).putFloat(CELL_Z, 4));
	}

	@ParameterizedTest
	@EnumSource(MrcFiles.Packing.class)
	void aVolumeOfAStackIsReadByItsIndex(final MrcFiles.Packing packing) {
		final DensityMap all = Blocks.of(2, Grid.of(new Int3(5, 6, 12), Vec3.all(1)));
		for (int index = 0; index < 3; index++) {
			final LoadedMap loaded = read(stack(packing), index(index));
			final float[][] sections = { all.plane(4 * index), all.plane(4 * index + 1), all.plane(4 * index + 2), all.plane(4 * index + 3) };
			Blocks.assertSameVoxels(DensityMap.ofPlanes("part", sections, Grid.of(new Int3(5, 6, 4), Vec3.all(1))), loaded.map());
			assertEquals(Vec3.all(1), loaded.map().grid().voxel());
			assertEquals(List.of("This is volume " + index + " of a stack numbered 0 to 2."), loaded.remarks());
		}
	}

	@Test
	void aStackOfVolumesNeedsAnIndexInRange() {
		final MrcFiles stack = stack(MrcFiles.Packing.PLAIN);
		assertEquals("block.map is a stack of 3 volumes; say which one by its index, 0 to 2.",
			assertThrows(BadInputException.class, () -> read(stack, MapReader.Options.DEFAULT)).getMessage());
		for (final int wrong : new int[] { -1, 3, Integer.MAX_VALUE }) {
			assertEquals("block.map has no volume " + wrong + "; its volumes are numbered 0 to 2.",
				assertThrows(BadInputException.class, () -> read(stack, index(wrong))).getMessage());
		}
	}

	@Test
	void aSingleVolumeNeedsNoIndex() {
		assertEquals(List.of(), read(MrcFiles.of(Blocks.floats()), index(0)).remarks());
		assertEquals(List.of(), read(h -> h.putInt(ISPG, 401)).remarks());
		assertEquals("block.map has no volume 1; its only volume is number 0.", refusal(h -> {}, index(1)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 0, -4, 14 })
	void aStackMustHoldWholeVolumes(final int sectionsPerVolume) {
		assertEquals("block.map is a stack of volumes with 7 sections, " + sectionsPerVolume +
			" per volume (MZ); expected a whole number of volumes.", refusal(h -> h.putInt(ISPG, 401).putInt(MZ, sectionsPerVolume)));
	}

	// lengths

	@Test
	void aFileThatIsTooLongIsReadWithARemark() {
		final LoadedMap loaded = read(h -> h.putInt(0, 4));
		assertEquals("The file has 168 bytes after its data, which the program ignored.", loaded.remarks().get(1));
	}

	@ParameterizedTest
	@EnumSource(MrcFiles.Packing.class)
	void aFileThatIsTooShortIsRefusedWithBothLengths(final MrcFiles.Packing packing) {
		final MrcFiles file = MrcFiles.of(Blocks.floats()).extended(10).packing(packing).header(h -> h.putInt(NSYMBT, 12));
		assertEquals("block.map is cut off: it has 1874 bytes, but its header announces 1876; fetch it again.",
			assertThrows(BadInputException.class, () -> read(file, MapReader.Options.DEFAULT)).getMessage());
	}

	@Test
	void anExtendedHeaderCannotBeNegative() {
		assertEquals("block.map claims an extended header of -80 bytes; expected 0 or more (the file is damaged).",
			refusal(h -> h.putInt(NSYMBT, -80)));
	}

	@ParameterizedTest
	@CsvSource({ "0,-5", "0,0", "4,2000000000", "8,0", "8,-1", "8,2000000000" })
	void sidesMustMakeSense(final int field, final int side) {
		final int[] sides = { 5, 6, 7 };
		sides[field / 4] = side;
		assertEquals("block.map claims a box of " + new Int3(sides[0], sides[1], sides[2]) +
			" voxels; expected sides of 2 to 30000 voxels (the file is damaged or is no map).", refusal(h -> h.putInt(field, side)));
	}
}

package io.github.emvalidation.fiji.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.measure.Calibration;
import ij.plugin.Duplicator;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map as an ImageJ image and back. */
class ImageTest {

	private static final OptionalDouble NONE = OptionalDouble.empty();
	private static final Int3 SIZE = new Int3(7, 6, 5);
	/** Sizes that no binary fraction equals, as headers have them. */
	private static final Vec3 VOXEL = new Vec3(1.1f, 2.64f, 1 / 3.0);

	@Test
	void aMapGoesThereAndBackWithoutLosingABit() {
		for (final Grid grid : List.of(Grid.of(SIZE, VOXEL), new Grid(SIZE, VOXEL, new Int3(-50, 3, 7), Vec3.ZERO),
			new Grid(SIZE, VOXEL, new Int3(-50, 3, 7), new Vec3(-12.3f, 0, 1e-3)))) {
			final Entry before = entry(grid);
			final ImagePlus image = ImageOfEntry.of(before);
			final Entry after = EntryOfImage.of(image, NONE);
			assertEquals(grid, after.grid());
			assertEquals(before.fingerprint(), after.fingerprint());
			assertEquals(before.contour(), after.contour());
			assertEquals(before.resolution(), after.resolution());
			assertEquals(before.facts(), after.facts());
			assertSame(before.map().plane(2), after.map().plane(2), "voxels are shared");
		}
	}

	@Test
	void nothingIsFlipped() {
		final ImagePlus image = ImageOfEntry.of(entry(Grid.of(SIZE, VOXEL)));
		assertEquals(123, image.getStack().getVoxel(1, 2, 3), 0, "x along the row, y the row from the top, z the slice");
		assertEquals(LengthUnit.ANGSTROM, image.getCalibration().getUnit());
		assertEquals(2.64f, image.getCalibration().pixelHeight, 0);
	}

	@Test
	void theOriginIsThatOfSpace() {
		final Calibration calibration = ImageOfEntry.calibration(new Grid(SIZE, Vec3.all(2), new Int3(-50, 0, 4), Vec3.ZERO));
		assertEquals(0, calibration.getX(50), 0, "voxel 50 lies where space has its zero");
		assertEquals(8, calibration.getZ(0), 0);
	}

	@Test
	void aTiffKeepsWhatIsKnown(@TempDir final Path folder) {
		final Entry before = entry(new Grid(SIZE, Vec3.all(2), new Int3(-50, 0, 4), Vec3.ZERO));
		final String file = folder.resolve("map.tif").toString();
		assertTrue(new FileSaver(ImageOfEntry.of(before)).saveAsTiffStack(file));
		final Entry after = EntryOfImage.of(IJ.openImage(file), NONE);
		assertEquals(before.fingerprint(), after.fingerprint());
		assertEquals(before.facts(), after.facts());
		assertEquals(before.contour(), after.contour());
	}

	@Test
	void whatTheUserSaysCountsMore() {
		final ImagePlus image = ImageOfEntry.of(entry(Grid.of(SIZE, VOXEL)));
		final Entry entry = EntryReader.overruled(EntryOfImage.of(image, OptionalDouble.of(1.5)),
			Given.NONE.with(Input.CONTOUR, "7").with(Input.RESOLUTION, "8"));
		assertEquals(OptionalDouble.of(7), entry.contour());
		assertEquals(OptionalDouble.of(8), entry.resolution());
		assertEquals(Vec3.all(1.5), entry.grid().voxel());
	}

	@Test
	void aChangedImageIsNotTheFileAnyMore() {
		final ImagePlus image = ImageOfEntry.of(entry(Grid.of(SIZE, VOXEL)));
		image.getStack().setVoxel(0, 0, 0, 99);
		final Facts facts = EntryOfImage.of(image, NONE).facts();
		assertEquals(Map.of(), facts.files());
		assertEquals(Optional.of("a title"), facts.text(Input.TITLE));
		assertEquals(List.of("first", "second", "The image was changed after it was opened from /data/a map.mrc."), facts.remarks());
	}

	@Test
	void croppingMovesTheMapInSpace() {
		final ImagePlus image = ImageOfEntry.of(entry(new Grid(SIZE, Vec3.all(2), new Int3(-50, 3, 7), Vec3.ZERO)));
		image.setRoi(2, 1, 4, 4);
		final ImagePlus part = new Duplicator().run(image);
		// Image > Crop and Image > Duplicate do so
		part.getCalibration().xOrigin -= 2;
		part.getCalibration().yOrigin -= 1;
		final Entry cropped = EntryOfImage.of(part, NONE);
		assertEquals(new Vec3(-96, 8, 14), cropped.grid().position());
		assertEquals(new Int3(4, 4, 5), cropped.grid().size());
	}

	@Test
	void unitsOfLengthAreUnderstood() {
		for (final String unit : new String[] { "A", "Å", "\u212b", "angstrom", "Angstrom" }) assertEquals(1.5, spacing(1.5, unit), 0, unit);
		for (final String unit : new String[] { "nm", "nanometer" }) assertEquals(15, spacing(1.5, unit), 0, unit);
		for (final String unit : new String[] { "um", "\u00b5m", "\u03bcm", "micron", "microns" }) assertEquals(15000, spacing(1.5, unit), 0, unit);
		assertEquals(1.5, spacing(150, "pm"), 0);
	}

	@Test
	void anImageWithoutAVoxelSizeNeedsOne() {
		final ImagePlus image = stack(new FloatProcessor(4, 4), new FloatProcessor(4, 4));
		assertRefused(image, "The voxel size of the image x is not known in Å (it says 1.0 pixel); give it as \"voxel\", " +
			"or set unit and size in Image > Properties.");
		assertEquals(Vec3.all(1.2), EntryOfImage.of(image, OptionalDouble.of(1.2)).grid().voxel());
		image.getCalibration().setUnit("inch");
		assertThrows(BadInputException.class, () -> EntryOfImage.of(image, NONE));
	}

	@Test
	void otherDepthsAreConverted() {
		final byte[] bytes = { 0, 1, (byte) 200, (byte) 255 };
		final short[] shorts = { 0, 1, (short) 40000, (short) 65535 };
		assertArrayEquals(new float[] { 0, 1, 200, 255 }, plane(stack(new ByteProcessor(2, 2, bytes), new ByteProcessor(2, 2))));
		final ImagePlus image = stack(new ShortProcessor(2, 2, shorts, null), new ShortProcessor(2, 2));
		assertArrayEquals(new float[] { 0, 1, 40000, 65535 }, plane(image));
		image.getCalibration().setSigned16BitCalibration();
		assertArrayEquals(new float[] { -32768, -32767, 7232, 32767 }, plane(image), "densities of a signed map");
	}

	@Test
	void whatIsNoVolumeIsRefused() {
		assertRefused(new ImagePlus("x", new FloatProcessor(4, 4)),
			"The image x is a single 2-D picture; expected a map, that is a stack of sections along z.");
		assertRefused(stack(new ColorProcessor(4, 4), new ColorProcessor(4, 4)),
			"The image x is a colour image; expected a map: a stack of grey slices (8, 16 or 32 bits).");
		final ImagePlus movie = stack(new FloatProcessor(4, 4), new FloatProcessor(4, 4));
		movie.setDimensions(1, 1, 2);
		assertRefused(movie, "The image x has 1 channels and 2 time points; expected one of each " +
			"(if they are the sections of a map, say so in Image > Properties).");
	}

	@Test
	void theMiddleSectionIsShownWithItsContrast() {
		final DensityMap map = Phantoms.map(Grid.cube(21, 1), (x, y, z) -> z == 10 ? x / 20.0 : 1000);
		final ImagePlus image = ImageOfEntry.of(Phantoms.entry(map, 1));
		assertEquals(11, image.getCurrentSlice());
		assertEquals(0, image.getDisplayRangeMin(), 0);
		assertEquals(1, image.getDisplayRangeMax(), 1e-6);
		assertFalse(image.isHyperStack());
	}

	@Test
	void anImageKnowsThatItsContourIsASuggestion() {
		final Entry accepted = entry(Phantoms.ODD_GRID).atSuggestedContour();
		final ImagePlus image = ImageOfEntry.of(accepted);
		assertEquals(accepted.facts(), EntryOfImage.of(image, NONE).facts());
		final Entry declared = EntryReader.overruled(EntryOfImage.of(image, NONE), Given.NONE.with(Input.CONTOUR, "0.2"));
		assertFalse(declared.facts().hasSuggestedContour());
		assertEquals(Optional.of(Source.USER), declared.facts().source(Input.CONTOUR));
	}

	/** Every density tells which voxel it is. */
	private static Entry entry(final Grid grid) {
		final DensityMap map = Phantoms.map(grid, (x, y, z) -> 100 * x + 10 * y + z).named("a map");
		return new Entry(map, Phantoms.facts(0.1).with(Input.RESOLUTION, OptionalDouble.of(2.7))
			.from(Input.MAP, new InputFile("/data/a map.mrc", Optional.of("ab12"), Optional.of("cd34"))).with(Input.EMDB, Optional.of("EMD-4701"))
			.with(Input.TITLE, Optional.of("a title")).with(Input.AUTHORS, Optional.of("A. Uthor")).with(Input.DATE, Optional.of("2026-01-02"))
			.remarked(List.of("first", "second")));
	}

	private static ImagePlus stack(final ImageProcessor... slices) {
		final ImageStack stack = new ImageStack(slices[0].getWidth(), slices[0].getHeight());
		for (final ImageProcessor slice : slices) stack.addSlice(slice);
		return new ImagePlus("x", stack);
	}

	private static float[] plane(final ImagePlus image) {
		return EntryOfImage.of(image, OptionalDouble.of(1)).map().plane(0);
	}

	private static double spacing(final double size, final String unit) {
		final ImagePlus image = stack(new FloatProcessor(2, 2), new FloatProcessor(2, 2));
		image.getCalibration().setUnit(unit);
		image.getCalibration().pixelWidth = image.getCalibration().pixelHeight = image.getCalibration().pixelDepth = size;
		return EntryOfImage.of(image, NONE).grid().voxel().x();
	}

	private static void assertRefused(final ImagePlus image, final String message) {
		assertEquals(message, assertThrows(BadInputException.class, () -> EntryOfImage.of(image, NONE)).getMessage());
	}
}

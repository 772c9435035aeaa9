package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileInfo;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.fiji.checks.MassCommand;
import io.github.emvalidation.fiji.image.EntryOfImage;
import io.github.emvalidation.fiji.image.LengthUnit;
import io.github.emvalidation.fiji.imagej1.MapOpener;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.io.MrcFiles.Packing;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;
import org.scijava.io.IOPlugin;
import org.scijava.io.IOService;
import org.scijava.plugin.PluginService;

/** The ways to open a map: SciJava's, ImageJ's, the command's, and from the disk section by section. All show the same. */
class MapOpeningTest extends InSession {

	private static final Grid GRID = new Grid(new Int3(7, 6, 5), new Vec3(1.5, 2, 3), new Int3(-50, 3, 7), Vec3.ZERO);
	/** Of the voxels in memory. */
	private static final long BYTES = 7 * 6 * 5 * 4;
	private static final OptionalDouble NONE = OptionalDouble.empty();

	private IOService files;

	@BeforeEach
	void start() {
		files = context.service(IOService.class);
	}

	@Test
	void scijavaOpensEveryKindOfMap() throws IOException {
		for (final String name : new String[] { "a.mrc", "a.map", "a.ccp4", "A.MRC", "a.map.gz", "a.mrc.bz2" }) {
			final Packing packing = name.endsWith("gz") ? Packing.GZIP : name.endsWith("bz2") ? Packing.BZIP2 : Packing.PLAIN;
			final Path map = file().packing(packing).write(folder.resolve(name));
			assertTheMap((ImagePlus) files.open(map.toString()));
		}
		assertNull(files.getOpener(folder.resolve("a.tif").toString()), "other files are left to others");
		assertNull(files.getOpener(folder.resolve("map.txt").toString()));
		assertNotNull(files.getOpener(folder.resolve("none.mrc").toString()));
	}

	/** Calls a reader as Fiji's hooks do; only the names of class and methods tell what they were asked. */
	private static final class TestLegacyHooks {

		private final IOService files;

		TestLegacyHooks(final IOService files) {
			this.files = files;
		}

		Object interceptFileOpen(final String path) throws IOException {
			return files.open(path);
		}

		Object interceptDragAndDropFile(final String path) throws IOException {
			return files.open(path);
		}

		Object interceptOpenImage(final String path) throws IOException {
			return files.open(path);
		}
	}

	@Test
	void fijiAsksThisReaderFirstAndMapsAreShownWhereItExpectsThat() throws IOException {
		assertTrue(context.service(PluginService.class).getPlugin(MapIOPlugin.class, IOPlugin.class).is("eager"));
		final String map = file().write(folder.resolve("a.mrc")).toString();
		Interpreter.batchMode = true;
		final TestLegacyHooks hooks = new TestLegacyHooks(files);
		final Object given = hooks.interceptOpenImage(map);
		assertTheMap((ImagePlus) given);
		assertNull(WindowManager.getCurrentImage(), "IJ.openImage gives the image and shows nothing");
		assertSame(hooks.interceptFileOpen(map), WindowManager.getCurrentImage());
		assertSame(hooks.interceptDragAndDropFile(map), WindowManager.getCurrentImage());
		final ImagePlus before = WindowManager.getCurrentImage();
		assertNotSame(before, files.open(map));
		assertSame(before, WindowManager.getCurrentImage(), "nor does a script that opens a map");
	}

	@Test
	void anImageThatBioFormatsOpenedIsRefusedWithTheReason() {
		final ImagePlus image = open("map", Commands.mapFile(folder).toFile());
		final String own = image.getInfoProperty();
		image.setTitle("emd_1234.map");
		image.setProperty("Info", " BitsPerPixel = 32\n DimensionOrder = XYZTC\nCell size (X) = 26.4\nGrid size (X) = 24\nIs data cube = true\n");
		final String why = Commands.run(context, MassCommand.class, "image", image, "contour", "0.4").getCancelReason();
		assertEquals("Bio-Formats opened the image emd_1234.map. It mirrors maps, so that the check of the handedness would answer " +
			"the opposite. Open the file by Plugins > Cryo-EM Validation > Open map..., or give it as \"map\".", why);
		image.setProperty("Info", "");
		final FileInfo file = new FileInfo();
		file.fileName = "emd_1234.map.gz";
		file.description = "<?xml version=\"1.0\"?><OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">";
		image.setFileInfo(file);
		assertEquals(why, Commands.run(context, MassCommand.class, "image", image, "contour", "0.4").getCancelReason());
		file.fileName = "confocal.tif";
		image.setFileInfo(file);
		assertFalse(Commands.run(context, MassCommand.class, "image", image, "contour", "0.4").isCanceled(), "other kinds of files it reads well");
		image.setProperty("Info", own);
		assertFalse(Commands.run(context, MassCommand.class, "image", image, "contour", "0.4").isCanceled());
	}

	@Test
	void scijavaIsToldWhyAFileIsNoMap() throws IOException {
		final Path text = Files.writeString(folder.resolve("text.map"), "not a map at all");
		assertTrue(assertThrows(IOException.class, () -> files.open(text.toString())).getMessage().startsWith("text.map holds 16 bytes"));
	}

	@Test
	void imagejsHookBecomesTheMap() throws IOException {
		final MapOpener opener = new MapOpener();
		opener.run(file().axes(3, 1, 2).packing(Packing.GZIP).write(folder.resolve("a.map.gz")).toString());
		assertTheMap(opener);
		final MapOpener refused = new MapOpener();
		refused.run(Files.writeString(folder.resolve("text.map"), "not a map at all").toString());
		assertEquals(-1, refused.getWidth(), "by which ImageJ knows that the user has been told");
	}

	@Test
	void theHeaderIsUnderShowInfo() {
		final ImagePlus image = open("map", file().write(folder.resolve("a.mrc")).toFile());
		assertTrue(image.getInfoProperty().startsWith("Map header: 7 x 6 x 5 columns, rows and sections along x, y, z; mode 1 (16-bit integers), " +
			"big endian; data from byte 1024 on\nOpened: as a whole\nMap file: "), image.getInfoProperty());
	}

	@Test
	void virtuallyOpenedTheMapIsTheSame() {
		final ImagePlus image = open("map", file().axes(2, 1, 3).write(folder.resolve("a.mrc")).toFile(), "virtual", "true", "contour", "200", "resolution", "3.5");
		assertTrue(image.getStack().isVirtual());
		assertEquals("a", image.getTitle());
		assertTheMap(image);
		final Entry entry = EntryOfImage.of(image, NONE);
		assertEquals(OptionalDouble.of(200), entry.contour());
		assertEquals(OptionalDouble.of(3.5), entry.resolution());
		image.getStack().deleteSlice(1);
		assertEquals(5, image.getStackSize(), "the file stays as it is");
	}

	@Test
	void aCheckTakesAVirtualImage() {
		final ImagePlus image = open("map", Commands.mapFile(folder).toFile(), "virtual", true, "contour", Commands.CONTOUR);
		final CommandModule module = Commands.run(context, MassCommand.class, "image", image);
		assertFalse(module.isCanceled(), module.getCancelReason());
		final double virtual = ResultsTable.getResultsTable().getValue("0.a space_left_x (A)", 0);
		Commands.run(context, MassCommand.class, "map", Commands.mapFile(folder).toFile(), "contour", "0.4");
		assertEquals(virtual, ResultsTable.getResultsTable().getValue("0.a space_left_x (A)", 0));
	}

	@Test
	void whatCannotBeOpenedVirtuallyIsSaid() {
		final Path packed = file().packing(Packing.GZIP).write(folder.resolve("a.mrc.gz"));
		assertTrue(Commands.run(context, OpenMapCommand.class, "map", packed.toFile(), "virtual", true).getCancelReason().contains("it is compressed"));
		assertEquals(ImageOfFile.NO_SUGGESTION,
			Commands.run(context, OpenMapCommand.class, "map", packed.toFile(), "virtual", true, "contour", "auto").getCancelReason());
	}

	@Test
	void aMapThatDoesNotFitComfortablyIsOpenedVirtually() {
		final Path plain = file().write(folder.resolve("a.mrc"));
		final ImagePlus fitting = opened(plain, "", 2 * BYTES);
		assertFalse(fitting.getStack().isVirtual());
		assertTrue(info(fitting).contains("\nOpened: as a whole\n"), info(fitting));
		final ImagePlus tight = opened(plain, "", 2 * BYTES - 1);
		assertTrue(tight.getStack().isVirtual());
		assertTheMap(tight);
		assertTrue(info(tight).contains("\nOpened: " + Opening.VIRTUAL + "; it takes "), info(tight));
	}

	@Test
	void whatCanOnlyBeReadAsAWholeIsHoweverLittleMemoryThereIs() {
		final ImagePlus packed = opened(file().packing(Packing.GZIP).write(folder.resolve("a.mrc.gz")), "", 1);
		assertFalse(packed.getStack().isVirtual());
		assertTrue(info(packed).contains("\nOpened: as a whole" + Opening.NOT_IN_PLACE + "; it takes "), info(packed));
		final ImagePlus suggested = opened(Commands.mapFile(folder), "auto", 1);
		assertFalse(suggested.getStack().isVirtual());
		assertTrue(info(suggested).contains("\nOpened: as a whole" + Opening.TO_SUGGEST + "; it takes "), info(suggested));
	}

	@Test
	void eitherWayCanBeForced() {
		final Path map = file().write(folder.resolve("a.mrc"));
		assertTrue(open("map", map.toFile(), "virtual", "true").getStack().isVirtual());
		assertFalse(open("map", map.toFile(), "virtual", "false").getStack().isVirtual());
		assertFalse(open("map", map.toFile()).getStack().isVirtual());
		assertFalse(open("map", map.toFile(), "virtual", "").getStack().isVirtual());
		assertEquals(String.format(Opening.UNKNOWN, "maybe"),
			Commands.run(context, OpenMapCommand.class, "map", map.toFile(), "virtual", "maybe").getCancelReason());
	}

	/** @param free bytes of memory */
	private static ImagePlus opened(final Path map, final String contour, final long free) {
		return Opening.AUTO.open(Given.NONE.with(Input.MAP, map.toString()).with(Input.CONTOUR, contour), needed -> free, Progress.NONE);
	}

	private static String info(final ImagePlus image) {
		return image.getInfoProperty();
	}

	/** Big endian and of 16 bits, with densities that tell their voxel. */
	private static MrcFiles file() {
		return MrcFiles.of(Phantoms.map(GRID, (x, y, z) -> 100 * x + 10 * y + z)).mode(1).order(ByteOrder.BIG_ENDIAN);
	}

	private ImagePlus open(final Object... inputs) {
		final CommandModule module = Commands.run(context, OpenMapCommand.class, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
		return (ImagePlus) module.getOutput("image");
	}

	private static void assertTheMap(final ImagePlus image) {
		final Entry expected = new Entry(Phantoms.map(GRID, (x, y, z) -> 100 * x + 10 * y + z), Facts.NONE);
		final Entry found = EntryOfImage.of(image, NONE);
		assertEquals(expected.fingerprint(), found.fingerprint());
		assertArrayEquals(new double[] { 1.5, 2, 3 }, new double[] { image.getCalibration().pixelWidth, image.getCalibration().pixelHeight,
			image.getCalibration().pixelDepth });
		assertEquals(LengthUnit.ANGSTROM, image.getCalibration().getUnit());
		assertEquals(3, image.getCurrentSlice());
		assertEquals(2, image.getDisplayRangeMin(), "from the darkest voxel of the section shown");
		assertEquals(652, image.getDisplayRangeMax());
	}
}

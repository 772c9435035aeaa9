package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.ResultStore;
import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.checks.MassCommand;
import io.github.emvalidation.fiji.image.EntryOfImage;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.io.MrcFiles.Packing;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.io.File;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** Opening, saving, the sample, clearing. */
class MapCommandsTest extends InSession {

	private static final Grid GRID = new Grid(new Int3(7, 6, 5), new Vec3(1.5, 2, 3), new Int3(-50, 3, 7), Vec3.ZERO);

	@Test
	void anOddFileOpensTheRightWayRound() {
		final ImagePlus image = open("map", oddFile(), "contour", "0.1", "resolution", "2.7");
		assertEquals("odd", image.getTitle());
		assertEquals(123, image.getStack().getVoxel(1, 2, 3), 0);
		assertEquals(3, image.getCalibration().pixelDepth, 0);
		final Entry entry = EntryOfImage.of(image, OptionalDouble.empty());
		assertEquals(GRID, entry.grid());
		assertEquals(OptionalDouble.of(0.1), entry.contour());
		assertEquals(OptionalDouble.of(2.7), entry.resolution());
		assertEquals(64, entry.facts().file(Input.MAP).orElseThrow().sha256().orElseThrow().length());
	}

	@Test
	void theVoxelSizeMayBeGiven() {
		assertEquals(1.25, open("map", oddFile(), "voxel", "1.25").getCalibration().pixelWidth, 0);
	}

	@Test
	void aSavedImageIsTheSameMap() {
		final File saved = folder.resolve("saved map.mrc").toFile();
		final CommandModule module = Commands.run(context, SaveMapCommand.class, "image", open("map", oddFile()), "file", saved);
		assertFalse(module.isCanceled(), module.getCancelReason());
		assertSameMap(saved);
	}

	@Test
	void aFileIsConverted() {
		final File saved = folder.resolve("converted.mrc").toFile();
		Commands.run(context, SaveMapCommand.class, "map", oddFile(), "file", saved);
		assertSameMap(saved);
	}

	@Test
	void theMapItselfIsNeverOverwritten() throws Exception {
		final File map = oddFile();
		final byte[] before = Files.readAllBytes(map.toPath());
		final CommandModule module = Commands.run(context, SaveMapCommand.class, "map", map, "file", map);
		assertEquals(map + " is the map itself, which is never overwritten; give another name.", module.getCancelReason());
		assertArrayEquals(before, Files.readAllBytes(map.toPath()));
	}

	@Test
	void whatIsMissingIsSaid() {
		assertEquals(ImageOfFile.NO_FILE, Commands.run(context, OpenMapCommand.class).getCancelReason());
		assertEquals(SaveMapCommand.NO_FILE, Commands.run(context, SaveMapCommand.class, "map", oddFile()).getCancelReason());
		final CommandModule absent = Commands.run(context, OpenMapCommand.class, "map", folder.resolve("none.mrc").toFile());
		assertTrue(absent.getCancelReason().startsWith("There is no file "), absent.getCancelReason());
		assertNull(absent.getOutput("image"));
	}

	@Test
	void theSampleKnowsItsContourAndResolution() {
		final ImagePlus image = (ImagePlus) Commands.run(context, SampleMapCommand.class).getOutput("image");
		final Entry entry = EntryOfImage.of(image, OptionalDouble.empty()).checked();
		assertEquals("sample", entry.map().name());
		assertTrue(entry.resolution().isPresent());
		assertTrue(entry.facts().text(Input.TITLE).isPresent());
	}

	@Test
	void clearingForgetsEverything() {
		final Entry entry = Phantoms.blobEntry();
		final ResultStore ledger = context.service(ResultLedger.class).results();
		Commands.run(context, MassCommand.class, "image", ImageOfEntry.of(entry));
		assertTrue(ledger.get(entry, new MassCommand().check().info(), CheckSettings.NONE).isPresent());
		assertEquals(1, ResultsTable.getResultsTable().size());
		Commands.run(context, ClearResultsCommand.class);
		assertTrue(ledger.get(entry, new MassCommand().check().info(), CheckSettings.NONE).isEmpty());
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	/** Big endian, 16 bits, sections along x, compressed: a reader that goes by habit gets it wrong. */
	private File oddFile() {
		return MrcFiles.of(Phantoms.map(GRID, (x, y, z) -> 100 * x + 10 * y + z)).mode(1).order(ByteOrder.BIG_ENDIAN).axes(3, 2, 1)
			.packing(Packing.GZIP).write(folder.resolve("odd.map.gz")).toFile();
	}

	private ImagePlus open(final Object... inputs) {
		final CommandModule module = Commands.run(context, OpenMapCommand.class, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
		return (ImagePlus) module.getOutput("image");
	}

	private void assertSameMap(final File saved) {
		assertEquals(fingerprint(oddFile()), fingerprint(saved));
	}

	private static String fingerprint(final File file) {
		return new EntryReader().read(Given.NONE.with(Input.MAP, file.toString()), Progress.NONE).fingerprint();
	}
}

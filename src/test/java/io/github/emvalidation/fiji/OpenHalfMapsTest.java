package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.checks.GlobalFscCommand;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.Vec3;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** Two open images as half maps, without a display: what a macro gives are their titles. */
class OpenHalfMapsTest extends InSession {

	private static final Given HALVES = Given.NONE.with(Input.HALF1, "half one").with(Input.HALF2, "half two").with(Input.CONTOUR, "0.4");

	private EntryService entries;
	private ImagePlus first;
	private ImagePlus second;

	@BeforeEach
	void open() {
		Interpreter.batchMode = true;
		entries = context.service(EntryService.class);
		first = shown("half one", 1);
		second = shown("half two", 3);
	}

	private static ImagePlus shown(final String title, final float times) {
		final ImagePlus image = ImageOfEntry.of(Phantoms.blobEntry());
		for (int z = 1; z <= image.getStackSize(); z++) image.getStack().getProcessor(z).multiply(times);
		image.setTitle(title);
		Interpreter.addBatchModeImage(image);
		return image;
	}

	private Entry read(final Given given, final ImagePlus current) {
		return entries.entry(given, Optional.ofNullable(current), Progress.NONE);
	}

	@Test
	void theMeanOfTheTwoIsTheMapUnderTestWhereNoOtherIsOpen() {
		assertSame(first, WindowManager.getImage("half one"));
		final Entry entry = read(HALVES, second);
		assertEquals(density(first), entry.halfMaps().orElseThrow().first().get(11, 10, 9), 1e-6);
		assertEquals(2, entry.map().get(11, 10, 9) / entry.halfMaps().orElseThrow().first().get(11, 10, 9), 1e-5);
		assertTrue(entry.facts().remarks().stream().anyMatch(remark -> remark.startsWith("No map was given")), entry.facts().remarks().toString());
	}

	@Test
	void anotherImageIsTheMapUnderTest() {
		final ImagePlus map = ImageOfEntry.of(Phantoms.blobEntry());
		map.setTitle("the map");
		final Entry entry = read(HALVES, map);
		assertEquals("the map", entry.map().name());
		assertTrue(entry.halfMaps().isPresent());
	}

	@Test
	void oneMayBeAFileAndTheOtherAnImage() {
		final File file = Commands.mapFile(folder).toFile();
		final Entry entry = read(HALVES.with(Input.HALF1, file.getPath()), second);
		assertEquals(file.getPath(), entry.facts().file(Input.HALF1).orElseThrow().path());
		assertEquals("half two", entry.halfMaps().orElseThrow().second().name());
	}

	@Test
	void theGivenVoxelSizeIsThatOfAllImages() {
		final Entry entry = read(HALVES.with(Input.VOXEL, "2"), null);
		assertEquals(Vec3.all(2), entry.halfMaps().orElseThrow().first().grid().voxel());
		assertEquals(Vec3.all(2), entry.map().grid().voxel());
		assertEquals(List.of("First half map: The image was changed after it was opened.", "Second half map: The image was changed after it was " +
			"opened."), entry.facts().remarks().subList(0, 2));
	}

	@Test
	void theMaskMayBeAnOpenImage() {
		final ImagePlus mask = shown("the mask", 0.5f);
		final Entry entry = read(HALVES.with(Input.MASK, "the mask"), mask);
		assertEquals(density(mask), entry.halfMaps().orElseThrow().mask().orElseThrow().get(11, 10, 9));
		assertEquals(2, entry.map().get(11, 10, 9) / density(first), 1e-5, "the current image is the mask, so the mean is the map under test");
	}

	@Test
	void changedVoxelsAreAnotherEntry() {
		final Entry before = read(HALVES, second);
		assertSame(before, read(HALVES, second), "it is kept while nothing changes");
		second.getStack().getProcessor(5).add(1);
		assertNotSame(before, read(HALVES, second), "voxels were changed in place");
	}

	@Test
	void aCommandTakesThemByTheirTitles() {
		final CommandModule module = Commands.run(context, GlobalFscCommand.class, "half1", new File("half one"), "half2", new File("half two"),
			"contour", "0.8");
		assertFalse(module.isCanceled(), module.getCancelReason());
		assertEquals("Does not apply: The two half maps are the same data, so how far they agree says nothing; check 1.0 says more.",
			module.getOutput("status"));
	}

	private static double density(final ImagePlus image) {
		return image.getStack().getProcessor(10).getf(11, 10);
	}
}

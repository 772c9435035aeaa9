package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;
import ij.process.LUT;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.fiji.checks.LocalBFactorCommand;
import io.github.emvalidation.fiji.checks.MaskCommand;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.fiji.image.ImageOfProduct;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.io.File;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;
import org.scijava.module.Module;

/** What checks show in ImageJ: coloured maps with their key, outlines of masks, pictures of surfaces. */
class ShownTest extends InSession {

	@Test
	void aLocalQuantityIsColouredAsInTheReport() {
		final Grid grid = Grid.of(new Int3(100, 80, 3), Vec3.all(2));
		final Product.Local local = new Product.Local("Local thing (Å)", new Scale(2, 4, Scale.Sense.HIGH_IS_BETTER), new MapMask(grid));
		final ImagePlus image = ImageOfProduct.of(new Product("thing.mrc", "A thing.", Phantoms.constant(grid, 3), Optional.of(local)));
		assertEquals(2, image.getDisplayRangeMin());
		assertEquals(4, image.getDisplayRangeMax());
		final LUT lut = image.getProcessor().getLut();
		for (final int i : new int[] { 0, 77, 255 }) assertEquals(Palette.VIRIDIS.at(1 - i / 255.0), lut.getRGB(i) & 0xffffff, "colour " + i);
		final Overlay key = image.getOverlay();
		assertEquals("Local thing (Å)", text(key, 0));
		final ColorProcessor bar = (ColorProcessor) ((ImageRoi) key.get(1)).getProcessor();
		assertEquals(32, bar.getHeight());
		assertEquals(Palette.VIRIDIS.at(0), bar.get(0, 0) & 0xffffff, "the better end is at the top");
		assertEquals(Palette.VIRIDIS.at(1), bar.get(3, 31) & 0xffffff);
		assertEquals("4 better", text(key, 2));
		assertEquals("2 worse", text(key, 3));
		assertTrue(key.get(2).getBounds().y < key.get(3).getBounds().y);
		for (final Roi part : key) assertEquals(0, part.getPosition(), "on every slice");
	}

	@Test
	void aDensityStaysGrey() {
		final ImagePlus image = ImageOfProduct.of(new Product("map.mrc", "A map.", Phantoms.constant(Grid.cube(4, 1), 3)));
		assertNull(image.getOverlay());
		assertEquals(0x808080, image.getProcessor().getLut().getRGB(128) & 0xffffff);
	}

	@Test
	void theMaskIsOutlinedOnTheImageThatWasChecked() {
		final Entry entry = Phantoms.blobEntry();
		final ImagePlus image = ImageOfEntry.of(entry);
		Commands.run(context, MaskCommand.class, "image", image);
		assertNull(image.getOverlay(), "only when asked for");
		Commands.run(context, MaskCommand.class, "image", image, "show", true);
		final MapMask mask = Masks.of(entry).hard();
		final Set<Integer> outlined = new TreeSet<>();
		for (final Roi outline : image.getOverlay()) {
			final int z = outline.getPosition() - 1;
			outlined.add(z);
			for (int y = 0; y < image.getHeight(); y++) {
				for (int x = 0; x < image.getWidth(); x++) assertEquals(mask.get(x, y, z), outline.contains(x, y), x + " " + y + " " + z);
			}
		}
		for (int z = 0; z < image.getStackSize(); z++) assertEquals(isIn(mask, z), outlined.contains(z), "section " + z);
	}

	@Test
	void theSurfaceIsShownFromThreeSides() {
		final Module module = surface();
		final ImagePlus picture = (ImagePlus) module.getOutput("picture");
		assertEquals("Surface of small map", picture.getTitle());
		assertEquals(ImagePlus.COLOR_RGB, picture.getType());
		assertTrue(picture.getInfoProperty().contains("The surface of the map"), picture.getInfoProperty());
		assertTrue(colours(picture) > 20, "a shaded surface");
	}

	@Test
	void theSurfaceMayBeColouredByACheck() {
		final ImagePlus picture = (ImagePlus) surface("check", "0.F").getOutput("picture");
		assertEquals("Surface of small map, Local B-factor (Å²)", picture.getTitle());
		assertTrue(colours(picture) > colours((ImagePlus) surface().getOutput("picture")), "many colours and a key");
		final Entry entry = new EntryReader().read(Given.NONE.with(Input.MAP, file().toString()).with(Input.CONTOUR, "0.4").with(Input.RESOLUTION, "4"), Progress.NONE);
		assertTrue(context.service(ResultLedger.class).results().get(entry, new LocalBFactorCommand().check().info(), CheckSettings.NONE).isPresent(), "for the report");
	}

	@Test
	void aCheckThatColoursNothingSaysSo() {
		assertEquals("Check 0.a colours no surface: it measures the map as a whole.", surface("check", "0.a").getCancelReason());
		assertTrue(surface("check", "9.z").getCancelReason().startsWith("There is no check \"9.z\"; expected one of 0.a, 0.b, "));
	}

	private File file() {
		return Commands.mapFile(folder).toFile();
	}

	private CommandModule surface(final Object... more) {
		final Object[] inputs = { "map", file(), "contour", Commands.CONTOUR, "resolution", Commands.RESOLUTION };
		return Commands.run(context, SurfaceCommand.class, Stream.of(inputs, more).flatMap(Stream::of).toArray());
	}

	private static String text(final Overlay key, final int part) {
		return ((TextRoi) key.get(part)).getText().trim();
	}

	private static boolean isIn(final MapMask mask, final int z) {
		final float[] row = new float[mask.grid().nx()];
		for (int y = 0; y < mask.grid().ny(); y++) {
			mask.row(y, z, row);
			for (final float value : row) {
				if (value > 0) return true;
			}
		}
		return false;
	}

	private static int colours(final ImagePlus picture) {
		final Set<Integer> colours = new TreeSet<>();
		for (final int pixel : (int[]) picture.getProcessor().getPixels()) colours.add(pixel);
		return colours.size();
	}
}

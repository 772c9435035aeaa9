package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.SvgReader.Text;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.Slice;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class SliceDrawingTest {

	private static final int N = 40;

	@Test
	void panelsSayWhatTheyShow() {
		final SvgReader svg = new SvgReader(Drawings.draw(figure(slice(0, 20), slice(1, 21), slice(2, -1))));
		assertTrue(svg.text("X slice").bold());
		svg.text("voxel 20 of 40");
		svg.text("Y slice");
		svg.text("voxel 21 of 40");
		svg.text("Projection");
		svg.text("along Z");
		assertEquals(1, svg.words().stream().filter("y →"::equals).count(), "only the slice across x has y to the right");
		assertEquals(2, svg.words().stream().filter("x →"::equals).count());
		assertEquals(2, svg.words().stream().filter("z"::equals).count());
		assertEquals(3, svg.words().stream().filter("↑"::equals).count());
	}

	@Test
	void keyTellsBlackAndWhite() {
		final SvgReader svg = new SvgReader(Drawings.draw(figure(slice(2, 0))));
		final Text black = svg.text("−0.25");
		final Text white = svg.text("10");
		assertTrue(black.x() < white.x());
		final List<Element> stops = svg.elements("stop");
		assertEquals("rgb(0,0,0)", stops.get(0).getAttribute("stop-color"));
		assertEquals("rgb(255,255,255)", stops.get(1).getAttribute("stop-color"));
	}

	@Test
	void colourKeyTellsWhatIsShown() {
		final Slice values = slice(2, 0);
		final Figure.ColourSlices figure = new Figure.ColourSlices("test", "A test.", List.of(values), List.of(values),
			new Scale(-91.88, -21.6, Scale.Sense.HIGH_IS_BETTER), "Local B-factor (Å²)");
		final SvgReader svg = new SvgReader(Drawings.draw(figure));
		final Text label = svg.text("Local B-factor (Å²)");
		assertTrue(svg.text("better −21.6").x() < label.x() && label.x() < svg.text("−91.9 worse").x());
		assertTrue(label.y() > svg.text("better −21.6").y());
		final List<Element> stops = svg.elements("stop");
		assertEquals(10, stops.size());
		assertEquals("rgb(68,1,84)", stops.get(0).getAttribute("stop-color"));
		assertEquals("rgb(253,231,37)", stops.get(9).getAttribute("stop-color"));
	}

	@Test
	void barIsAsLongAsItSays() {
		final Slice slice = slice(2, 0);
		final SvgReader svg = new SvgReader(Drawings.draw(figure(slice)));
		final double panel = SvgReader.number(svg.elements("image").get(0), "width");
		final Text label = svg.texts().stream().filter(text -> text.text().endsWith(" Å")).findFirst().orElseThrow();
		final double length = Double.parseDouble(label.text().replace(" Å", ""));
		final Element bar = svg.elements("rect").stream().filter(rect -> rect.getAttribute("height").equals("3")).findFirst().orElseThrow();
		assertEquals(length * panel / (slice.width() * slice.stepX()), SvgReader.number(bar, "width"), 0.51);
	}

	@ParameterizedTest
	@CsvSource({ "90, 50", "50, 50", "49.9, 20", "19, 10", "9.99, 5", "1.5, 1", "0.6, 0.5", "0.02, 0.02" })
	void barLengthsAreEasyToRead(final double longest, final double expected) {
		assertEquals(expected, ScaleBar.length(longest), 1e-12);
	}

	@Test
	void brightVoxelEndsTopLeftOfItsPanel() throws Exception {
		final SvgReader svg = new SvgReader(Drawings.draw(figure(slice(0, 1), slice(1, 1), slice(2, 1))));
		for (final BufferedImage image : svg.images()) {
			assertTrue(image.getWidth() >= 2.35 * SvgReader.number(svg.elements("image").get(0), "width"), "fine enough for print");
			final double pixels = (double) image.getWidth() / N;
			final int bright = image.getRGB((int) (2.5 * pixels), (int) (4.5 * pixels)) & 255;
			final int mirrored = image.getRGB((int) (2.5 * pixels), (int) ((N - 4.5) * pixels)) & 255;
			assertEquals(255, bright);
			assertEquals(6, mirrored);
		}
	}

	@Test
	void largeMapsAreNotEnlargedAndHugeOnesReduced() throws Exception {
		assertEquals(1024, pixelsOf(1024));
		assertTrue(pixelsOf(2000) < 1200);
		assertTrue(pixelsOf(100) > 700, "a small one is");
	}

	private static int pixelsOf(final int n) throws Exception {
		final Slice slice = new Slice(2, 0, 1, n, 2, 1, 1, new float[2 * n]);
		return new SvgReader(Drawings.draw(new Figure.Slices("one", "One.", List.of(slice), 0, 1, List.of()))).images().get(0).getWidth();
	}

	/** A slice of 0 with a bright spot round the voxel (2, N-5): low horizontal and high vertical coordinates. */
	private static Slice slice(final int axis, final int index) {
		final float[] values = new float[N * N];
		for (int y = N - 6; y <= N - 4; y++) {
			for (int x = 1; x <= 3; x++) values[y * N + x] = 10;
		}
		return new Slice(axis, index, N, N, N, 1.5, 1.5, values);
	}

	private static Figure.Slices figure(final Slice... panels) {
		return new Figure.Slices("test", "A test.", List.of(panels), -0.25, 10, List.of());
	}
}

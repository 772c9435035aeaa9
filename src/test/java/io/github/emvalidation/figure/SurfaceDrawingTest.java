package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.SvgReader.Text;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.Mesh;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SurfaceDrawingTest {

	private static final Mesh NONE = new Mesh(new float[0], new float[0], new int[0]);
	private static final Mesh LONG = Balls.mesh(Balls.ball(14, 24, 24, 6), Balls.ball(24, 24, 24, 6), Balls.ball(34, 24, 24, 6));

	/** Pixels per Å at which 32 Å and the white round them fit into a third of the width, less the gaps. */
	private static final double SCALE = SurfaceDrawing.FINENESS * 208 / 32.0 / 1.06;

	private static final Mesh THIN = Balls.mesh(Balls.ball(24, 24, 6, 3), Balls.ball(24, 24, 40, 3));

	@Test
	void viewsSayWhatTheyShow() {
		final Drawing drawing = Drawings.draw(plain(THIN));
		final SvgReader svg = new SvgReader(drawing);
		for (final String view : List.of("X view", "Y view", "Z view")) assertTrue(svg.text(view).bold());
		final List<String> words = svg.words().stream().filter(word -> !word.endsWith(" Å")).toList();
		assertEquals(List.of("X view", "seen from +x", "y →   z ↑", "Y view", "seen from −y", "z →   x ↓", "Z view", "seen from +z", "x →   y ↑"), words);
	}

	/** 32 Å long along x, 12 Å across. */
	@Test
	void allViewsHaveOneScaleAndTrueProportions() throws Exception {
		final List<BufferedImage> pictures = new SvgReader(Drawings.draw(plain(LONG))).images();
		for (final BufferedImage picture : pictures) assertEquals("499 499", picture.getWidth() + " " + picture.getHeight());
		assertSeen(pictures.get(0), 12, 12, SCALE);
		assertSeen(pictures.get(1), 12, 32, SCALE);
		assertSeen(pictures.get(2), 32, 12, SCALE);
	}

	/** Programs that show no SVG get the same views and words as pixels. */
	@Test
	void thereIsAPictureOfPixelsToo() {
		final Drawing drawing = Drawings.draw(plain(LONG));
		final BufferedImage whole = SurfacePicture.of(plain(LONG));
		assertEquals(3 * drawing.width() + " " + 3 * drawing.height(), whole.getWidth() + " " + whole.getHeight());
		for (int view = 0; view < 3; view++) {
			assertNotEquals(0xffffffff, whole.getRGB(3 * (216 * view + 104), 3 * (34 + 104)), "a surface in the middle of view " + view);
		}
		assertTrue(IntStream.range(0, 150).anyMatch(column -> whole.getRGB(column, 3 * 12) != 0xffffffff), "a heading");
		assertEquals(3 * 39, SurfacePicture.of(plain(NONE)).getHeight());
	}

	@Test
	void aNarrowDrawingHasTheLastViewAlone() throws Exception {
		final SvgReader svg = new SvgReader(Drawings.draw(plain(LONG), Palette.VIRIDIS, 204));
		assertEquals(1, svg.images().size());
		svg.text("Z view");
	}

	private static void assertSeen(final BufferedImage picture, final double width, final double height, final double scale) {
		int left = Integer.MAX_VALUE;
		int right = 0;
		int top = Integer.MAX_VALUE;
		int bottom = 0;
		for (int row = 0; row < picture.getHeight(); row++) {
			for (int column = 0; column < picture.getWidth(); column++) {
				// the white beside a surface is not quite white in a JPEG
				if (red(picture.getRGB(column, row)) > 235) continue;
				left = Math.min(left, column);
				right = Math.max(right, column);
				top = Math.min(top, row);
				bottom = Math.max(bottom, row);
			}
		}
		assertEquals(width * scale, right - left + 1, 4);
		assertEquals(height * scale, bottom - top + 1, 4);
		assertEquals(picture.getWidth() - 1, left + right, 3, "in the middle");
		assertEquals(picture.getHeight() - 1, top + bottom, 3, "in the middle");
	}

	@Test
	void barIsAsLongAsItSays() {
		final SvgReader svg = new SvgReader(Drawings.draw(plain(LONG)));
		final double scale = SCALE / SurfaceDrawing.FINENESS;
		final Text label = svg.texts().stream().filter(text -> text.text().endsWith(" Å")).findFirst().orElseThrow();
		final double length = Double.parseDouble(label.text().replace(" Å", ""));
		final Element bar = svg.elements("rect").stream().filter(rect -> rect.getAttribute("height").equals("3")).findFirst().orElseThrow();
		assertEquals(length * scale, SvgReader.number(bar, "width"), 1);
	}

	@Test
	void keyTellsWhatTheColoursMean() {
		final SvgReader svg = new SvgReader(Drawings.draw(coloured(2.5, 4, 3)));
		svg.text("Local resolution (Å)");
		assertTrue(svg.text("better 2.5").x() < svg.text("4 worse").x(), "from better to worse");
		final List<Element> stops = svg.elements("stop");
		assertEquals("rgb(68,1,84)", stops.get(0).getAttribute("stop-color"));
		assertEquals("rgb(253,231,37)", stops.get(stops.size() - 1).getAttribute("stop-color"));
		assertFalse(svg.words().contains(SurfaceDrawing.NO_VALUE));
		assertFalse(new SvgReader(Drawings.draw(plain(THIN))).words().contains("2.5 better"));
	}

	@Test
	void jetIsThereForThoseWhoAskForIt() {
		final List<Element> stops = new SvgReader(Drawings.draw(coloured(2.5, 4, 3), Palette.JET)).elements("stop");
		assertEquals(List.of("rgb(0,0,128)", "rgb(128,255,128)", "rgb(128,0,0)"),
			List.of(stops.get(0), stops.get(4), stops.get(8)).stream().map(stop -> stop.getAttribute("stop-color")).toList());
	}

	/** The ends of the palette are a dark violet and a light yellow, the middle a green; shading leaves the hue. */
	@Test
	void surfaceHasTheColoursOfTheKey() throws Exception {
		final int low = middle(coloured(2.5, 4, 1));
		final int middle = middle(coloured(2.5, 4, 3.25));
		final int high = middle(coloured(2.5, 4, 9));
		assertTrue(blue(low) > green(low) && red(low) > green(low), Integer.toHexString(low));
		assertTrue(green(middle) > red(middle) && blue(middle) > red(middle), Integer.toHexString(middle));
		assertTrue(red(high) > blue(high) + 80 && green(high) > blue(high) + 80, Integer.toHexString(high));
	}

	@Test
	void whatHasNoValueIsGreyAndTheKeySaysSo() throws Exception {
		final Figure.Surface figure = coloured(2.5, 4, Float.NaN);
		new SvgReader(Drawings.draw(figure)).text(SurfaceDrawing.NO_VALUE);
		final int rgb = middle(figure);
		assertEquals(red(rgb), green(rgb));
		assertEquals(red(rgb), blue(rgb));
	}

	@Test
	void withoutSurfaceThereIsANoteInsteadOfAPicture() throws Exception {
		final Drawing drawing = Drawings.draw(plain(NONE));
		final SvgReader svg = new SvgReader(drawing);
		svg.text(SurfaceDrawing.NOTHING_TO_SEE);
		assertTrue(svg.images().isEmpty());
		assertTrue(drawing.height() < 60);
	}

	/** All vertices at one place, as of a single voxel that equals the level. */
	@Test
	void aSurfaceWithoutExtentIsDrawnAllTheSame() throws Exception {
		final Mesh point = new Mesh(new float[9], new float[9], new int[] { 0, 1, 2, 0, 2, 1 });
		assertEquals(3, new SvgReader(Drawings.draw(plain(point))).images().size());
	}

	@Test
	void aValueForEachVertexAndARangeAreAskedFor() {
		final Colouring tooFew = new Colouring("Local resolution (Å)", new float[2], new Scale(2.5, 4, Scale.Sense.LOW_IS_BETTER));
		assertThrows(IllegalArgumentException.class, () -> new Figure.Surface("test", "A test.", THIN, Optional.of(tooFew)));
		assertThrows(IllegalArgumentException.class, () -> new Scale(4, 4, Scale.Sense.LOW_IS_BETTER));
	}

	private static int middle(final Figure.Surface figure) throws Exception {
		final BufferedImage picture = new SvgReader(Drawings.draw(figure)).images().get(2);
		return picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2);
	}

	private static int red(final int rgb) {
		return rgb >> 16 & 255;
	}

	private static int green(final int rgb) {
		return rgb >> 8 & 255;
	}

	private static int blue(final int rgb) {
		return rgb & 255;
	}

	private static Figure.Surface plain(final Mesh mesh) {
		return new Figure.Surface("test", "A test.", mesh, Optional.empty());
	}

	private static Figure.Surface coloured(final double low, final double high, final double value) {
		final float[] values = new float[THIN.vertexCount()];
		Arrays.fill(values, (float) value);
		return new Figure.Surface("test", "A test.", THIN, Optional.of(new Colouring("Local resolution (Å)", values, new Scale(low, high, Scale.Sense.LOW_IS_BETTER))));
	}
}

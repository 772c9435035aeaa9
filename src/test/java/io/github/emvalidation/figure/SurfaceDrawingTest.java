package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.SvgReader.Text;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.volume.Mesh;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SurfaceDrawingTest {

	private static final Mesh LONG = Balls.mesh(Balls.ball(14, 24, 24, 6), Balls.ball(24, 24, 24, 6), Balls.ball(34, 24, 24, 6));

	/** Small pictures are quickly drawn. */
	private static final Mesh THIN = Balls.mesh(Balls.ball(24, 24, 6, 3), Balls.ball(24, 24, 40, 3));

	@Test
	void viewsSayWhatTheyShow() {
		final SvgReader svg = new SvgReader(Drawings.draw(plain(THIN)));
		for (final String view : List.of("X view", "Y view", "Z view")) assertTrue(svg.text(view).bold());
		final double first = svg.text("X view").x();
		final double second = svg.text("Y view").x();
		final double third = svg.text("Z view").x();
		assertTrue(first < second && second < third);
		assertEquals(first, svg.text("seen from +x").x(), 0.01);
		assertEquals(second, svg.text("seen from −y").x(), 0.01);
		assertEquals(third, svg.text("seen from +z").x(), 0.01);
		assertEquals(first, svg.text("y →").x(), 0.01);
		assertEquals(second, svg.text("z →").x(), 0.01);
		assertEquals(third, svg.text("x →").x(), 0.01);
		assertEquals(List.of("↑", "z", "x", "↓", "↑", "y"), svg.words().stream().filter(word -> word.length() == 1).toList());
		assertTrue(svg.text("x").y() < svg.text("↓").y(), "x grows downwards in the Y view");
	}

	/** 32 Å long along x, 12 Å across. */
	@Test
	void allViewsHaveOneScaleAndTrueProportions() throws Exception {
		final SvgReader svg = new SvgReader(Drawings.draw(plain(LONG)));
		final List<BufferedImage> pictures = svg.images();
		assertSeen(pictures.get(0), 12, 12, pictures.get(2).getWidth() / 32.0 / 1.06);
		assertSeen(pictures.get(1), 12, 32, pictures.get(2).getWidth() / 32.0 / 1.06);
		assertSeen(pictures.get(2), 32, 12, pictures.get(2).getWidth() / 32.0 / 1.06);
		for (int i = 0; i < 3; i++) {
			assertEquals(2 * SvgReader.number(svg.elements("image").get(i), "width"), pictures.get(i).getWidth(), "192 pixels an inch");
		}
	}

	private static void assertSeen(final BufferedImage picture, final double width, final double height, final double scale) {
		int left = Integer.MAX_VALUE;
		int right = 0;
		int top = Integer.MAX_VALUE;
		int bottom = 0;
		for (int row = 0; row < picture.getHeight(); row++) {
			for (int column = 0; column < picture.getWidth(); column++) {
				if ((picture.getRGB(column, row) & 0xffffff) == 0xffffff) continue;
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
		final double scale = SvgReader.number(svg.elements("image").get(2), "width") / 32 / 1.06;
		final Text label = svg.texts().stream().filter(text -> text.text().endsWith(" Å")).findFirst().orElseThrow();
		final double length = Double.parseDouble(label.text().replace(" Å", ""));
		final Element bar = svg.elements("rect").stream().filter(rect -> rect.getAttribute("height").equals("3")).findFirst().orElseThrow();
		assertEquals(length * scale, SvgReader.number(bar, "width"), 1);
	}

	@Test
	void keyTellsWhatTheColoursMean() {
		final SvgReader svg = new SvgReader(Drawings.draw(coloured(2.5, 4, 3)));
		svg.text("Local resolution (Å)");
		assertTrue(svg.text("2.5").x() < svg.text("4").x());
		final List<Element> stops = svg.elements("stop");
		assertEquals("rgb(68,1,84)", stops.get(0).getAttribute("stop-color"));
		assertEquals("rgb(253,231,37)", stops.get(stops.size() - 1).getAttribute("stop-color"));
		assertFalse(svg.words().contains(SurfaceDrawing.NO_VALUE));
		assertFalse(new SvgReader(Drawings.draw(plain(THIN))).words().contains("2.5"));
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
		final Drawing drawing = Drawings.draw(plain(new Mesh(new float[0], new float[0], new int[0])));
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
		final Colouring tooFew = new Colouring("Local resolution (Å)", new float[2], 2.5, 4);
		assertThrows(IllegalArgumentException.class, () -> new Figure.Surface("test", "A test.", THIN, Optional.of(tooFew)));
		assertThrows(IllegalArgumentException.class, () -> new Colouring("Local resolution (Å)", new float[2], 4, 4));
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
		return new Figure.Surface("test", "A test.", THIN, Optional.of(new Colouring("Local resolution (Å)", values, low, high)));
	}
}

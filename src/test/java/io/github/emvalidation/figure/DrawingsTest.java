package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.SvgReader.Text;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Chart;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Slice;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class DrawingsTest {

	private static final List<Figure> FIGURES = List.of(slices("slices", "Slices."), chart("chart", "A chart."),
		surface("surface", "A surface."));

	@Test
	void aDrawingIsMadeOfSvgElementsOfItsSize() {
		for (final Figure figure : FIGURES) {
			final Drawing drawing = Drawings.draw(figure);
			assertTrue(drawing.svg().startsWith("<svg "), "fit to stand inside a page");
			int height = 0;
			for (final Element part : new SvgReader(drawing).elements("svg")) {
				assertEquals(drawing.width(), SvgReader.number(part, "width"));
				assertEquals("0 0 " + drawing.width() + " " + part.getAttribute("height"), part.getAttribute("viewBox"));
				height += (int) SvgReader.number(part, "height");
			}
			assertEquals(drawing.height(), height);
		}
	}

	@Test
	void figuresOfOneSurfaceAreDrawnTogetherAndAsAlone() {
		final Figure.Surface first = (Figure.Surface) surface("surface", "A surface.");
		final Figure.Surface second = new Figure.Surface("again", "The same.", first.mesh(), Optional.empty());
		final List<List<Figure>> groups = Drawings.groups(List.of(first, FIGURES.get(1), second, surface("other", "Another.")));
		assertEquals(List.of(2, 1, 1), groups.stream().map(List::size).toList());
		assertEquals(List.of(fitted(first), fitted(second)), Drawings.drawGroup(groups.get(0), Palette.VIRIDIS));
		assertEquals(List.of(fitted(FIGURES.get(1))), Drawings.drawGroup(groups.get(1), Palette.VIRIDIS));
	}

	@Test
	void aReportHasChartsOfHalfThePageAndRowsOfPicturesInParts() {
		for (final Figure figure : FIGURES) {
			final Drawing drawing = fitted(figure);
			assertEquals(figure instanceof Figure.Chart ? Sheet.HALF : Sheet.ROW, drawing.width(), figure.id());
			final boolean isRow = figure instanceof Figure.Surface surface && surface.mesh().triangleCount() > 0 ||
				figure instanceof Figure.Slices slices && slices.panels().size() > 1 || figure instanceof Figure.ColourSlices;
			assertEquals(isRow, !drawing.parts().isEmpty(), figure.id());
			final Rectangle sheet = new Rectangle(drawing.width(), drawing.height());
			final List<Rectangle> parts = drawing.parts().stream().map(p -> new Rectangle(p.x(), p.y(), p.width(), p.height())).toList();
			for (final Rectangle part : parts) assertTrue(sheet.contains(part), figure.id() + ": " + part);
			// every word lies in a part
			if (isRow) for (final Text text : new SvgReader(drawing).texts()) {
				assertTrue(parts.stream().anyMatch(part -> part.contains(text.centre(), text.y())), figure.id() + ": " + text.text());
			}
		}
	}

	private static Drawing fitted(final Figure figure) {
		return Drawings.fitted(figure, Palette.VIRIDIS);
	}

	@Test
	void allFiguresAreOfOneWidth() {
		assertEquals(1, FIGURES.stream().map(figure -> Drawings.draw(figure).width()).distinct().count());
	}

	@Test
	void everyLetterIsInTheBundledFont() {
		for (final Figure figure : FIGURES) {
			final SvgReader svg = new SvgReader(Drawings.draw(figure));
			for (final Text text : svg.texts()) assertEquals(-1, Sheet.TEXT.canDisplayUpTo(text.text()), text.text());
			if (!svg.texts().isEmpty()) assertTrue(svg.elements("g").get(0).getAttribute("style").contains("font-family:Inter, "));
		}
	}

	@Test
	void drawingsCanShareAPage() {
		final Set<String> names = new HashSet<>();
		for (final Figure figure : List.of(slices("a", "One."), slices("b", "One."), slices("b", "Another."), chart("b", "Third."), surface("c", "Of parts."))) {
			final Drawing drawing = Drawings.draw(figure);
			final Set<String> own = new HashSet<>();
			for (final Element element : new SvgReader(drawing).elements("*")) {
				if (element.hasAttribute("id")) own.add(element.getAttribute("id"));
			}
			assertTrue(!own.isEmpty());
			for (final String name : own) assertTrue(names.add(name), name + " is used by two drawings");
			Pattern.compile("url\\(#([^)]*)\\)").matcher(drawing.svg()).results().forEach(found -> assertTrue(own.contains(found.group(1)),
				found.group() + " leads nowhere"));
		}
	}

	@Test
	void manyThreadsDrawTheSame() {
		for (final Figure figure : FIGURES) {
			final String alone = Drawings.draw(figure).svg();
			final List<String> together = IntStream.range(0, 16).parallel().mapToObj(i -> Drawings.draw(figure).svg()).toList();
			assertEquals(Set.of(alone), Set.copyOf(together));
		}
	}

	/** Another Java, to which fontconfig shows no font and whose home holds no list of fonts, draws the same. */
	@Test
	void noFontOfTheSystemIsNeeded(@TempDir final Path home) throws Exception {
		final Path nothing = Files.writeString(home.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig/>");
		final ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Djava.awt.headless=true", "-Duser.home=" + home, "-cp", System.getProperty("java.class.path"), Fontless.class.getName(),
			home.resolve("drawn.svg").toString());
		java.environment().put("FONTCONFIG_FILE", nothing.toString());
		java.redirectErrorStream(true).redirectOutput(home.resolve("said.txt").toFile());
		assertEquals(0, java.start().waitFor(), () -> read(home.resolve("said.txt")));
		final String here = FIGURES.stream().map(figure -> Drawings.draw(figure).svg()).collect(Collectors.joining());
		assertTrue(here.equals(read(home.resolve("drawn.svg"))), "another Java draws the same");
	}

	/** What the other Java runs; to measure with one of Java's own fonts, as other libraries do, must not stop it either. */
	static final class Fontless {

		public static void main(final String[] arguments) throws Exception {
			final StringBuilder drawn = new StringBuilder();
			for (final Figure figure : FIGURES) drawn.append(Drawings.draw(figure).svg());
			Files.writeString(Path.of(arguments[0]), drawn);
			new Font(Font.SERIF, Font.PLAIN, 10).getStringBounds("Å", new FontRenderContext(null, true, true));
		}
	}

	private static String read(final Path file) {
		try {
			return Files.readString(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Figure slices(final String id, final String caption) {
		final float[] values = new float[30 * 20];
		for (int i = 0; i < values.length; i++) values[i] = (float) Math.sin(i * 0.1) * i;
		return new Figure.Slices(id, caption, List.of(new Slice(0, 3, 7, 30, 20, 1.5, 2, values), //
			new Slice(2, -1, 7, 20, 30, 1.5, 2, values)), -1.5e-4, 1234.5, List.of());
	}

	private static Figure surface(final String id, final String caption) {
		final Mesh mesh = Balls.mesh(Balls.ball(24, 24, 6, 2), Balls.ball(24, 24, 40, 2));
		final float[] values = new float[mesh.vertexCount()];
		for (int v = 0; v < values.length; v++) values[v] = v % 10 == 0 ? Float.NaN : (float) mesh.point(v, 1);
		return new Figure.Surface(id, caption, mesh, Optional.of(new Colouring("Local resolution (Å)", values, new Scale(22.5, 25, Scale.Sense.LOW_IS_BETTER))));
	}

	private static Figure chart(final String id, final String caption) {
		final double[] x = { 0.01, 0.05, 0.1, 0.2 };
		final double[] y = { 1, 20_000, 300, 4e6 };
		return new Chart(id, caption, new Axis("1/d² (1/Å²)", false), new Axis("Voxels ≥ σ", true), List.of(new Series("measured", x, y,
			Style.POINTS_AND_LINE), new Series("fitted", x, y, Style.DASHED)), true);
	}
}

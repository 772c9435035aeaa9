package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Chart;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Figure.Top;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class ChartDrawingTest {

	private static final Axis X = new Axis("1/d² (1/Å²)", false);
	private static final Axis Y = new Axis("ln(amplitude)", false);
	private static final Axis LOG = new Axis("Voxels", true);

	@Test
	void axesAreLabelled() {
		final SvgReader svg = draw(X, Y, line("curve", 0, 0, 1, 1));
		svg.text("1/d² (1/Å²)");
		svg.text("ln(amplitude)");
		assertTrue(svg.words().containsAll(List.of("0.0", "0.2", "1.0")), svg.words().toString());
	}

	@Test
	void aLongUprightLabelHasSmallerLettersInANarrowChart() {
		final Chart chart = new Chart("c", "C.", X, new Axis("ln of mean amplitude (map units), longer still", false), List.of(line("a", 0, 0, 1, 1)), false);
		final String label = ">" + chart.y().label() + "<";
		final String svg = Drawings.fitted(chart, Palette.VIRIDIS).svg();
		final String style = svg.substring(svg.lastIndexOf("<text", svg.indexOf(label)), svg.indexOf(label));
		final double letters = Double.parseDouble(style.replaceAll("(?s).*font-size: ?([0-9.]+).*", "$1"));
		assertTrue(letters > 4 && letters < 8, style);
	}

	@Test
	void aKeyOfManyLinesMakesANarrowChartHigher() {
		final Series[] few = { line("a", 0, 0, 1, 1), line("b", 0, 0, 1, 1) };
		final Series[] many = new Series[8];
		for (int i = 0; i < many.length; i++) many[i] = line("a curve with a long name " + i, 0, 0, 1, 1);
		assertTrue(fitted(many).height() > fitted(few).height() + 20);
		assertEquals(Sheet.HALF, fitted(many).width());
		final Drawing drawing = fitted(few);
		for (final Drawing.Mark mark : drawing.curves().get(0).marks()) {
			assertTrue(mark.x() > 20 && mark.x() < drawing.width() && mark.y() > 0 && mark.y() < drawing.height() - 40, mark.toString());
		}
	}

	private static Drawing fitted(final Series... series) {
		return Drawings.fitted(new Chart("c", "C.", X, Y, List.of(series), false), Palette.VIRIDIS);
	}

	@Test
	void onlySeveralCurvesNeedAKey() {
		final Series first = line("first", 0, 0, 1, 1);
		final Series second = line("a < b & \"c\"", 0, 1, 1, 1);
		assertFalse(draw(X, Y, first).words().contains("first"));
		assertTrue(draw(X, Y, first, second).words().containsAll(List.of("first", "a < b & \"c\"")));
	}

	@Test
	void distancesStandWhereTheirSquaresSay() {
		final List<Series> curve = List.of(line("a", 0.004, -9, 0.2, -12));
		final SvgReader svg = new SvgReader(Drawings.draw(new Chart("guinier", "Guinier plot.", X, Y, curve, true)));
		final double zero = svg.text("0.00").centre();
		final double perUnit = (svg.text("0.20").centre() - zero) / 0.2;
		svg.text("Distance d (Å)");
		for (final double distance : new double[] { 10, 6, 5, 4, 3.5, 3, 2.5 }) {
			final String label = Double.toString(distance).replace(".0", "");
			assertEquals(zero + perUnit / (distance * distance), svg.text(label).centre(), 0.6, label + " Å");
			assertTrue(svg.text(label).y() < svg.text("0.00").y(), "on top");
		}
	}

	@Test
	void distancesStandWhereTheirInversesSay() {
		final List<Series> curve = List.of(line("a", 0.01, 1, 0.4, 0));
		final SvgReader svg = new SvgReader(Drawings.draw(new Chart("fsc", "FSC.", new Axis("1/d (1/Å)", false), Y, curve, Top.INVERSE)));
		final double zero = svg.text("0.1").centre();
		final double perUnit = (svg.text("0.3").centre() - zero) / 0.2;
		svg.text("Resolution d (Å)");
		for (final String label : List.of("10", "5", "4", "3")) {
			assertEquals(zero - 0.1 * perUnit + perUnit / Double.parseDouble(label), svg.text(label).centre(), 0.6, label + " Å");
		}
	}

	@Test
	void aBandIsFilledBehindTheCurves() {
		final Series band = new Series("band", new double[] { 0, 1, 1, 0 }, new double[] { 0.2, 0.2, 0.8, 0.6 }, Style.BAND);
		final Drawing drawing = Drawings.draw(new Chart("c", "C.", X, Y, List.of(band, line("a", 0, 0, 1, 1)), false));
		assertTrue(drawing.svg().indexOf("fill:rgb(220,232,243)") < drawing.svg().indexOf("stroke:rgb(0,114,178)"), drawing.svg());
		assertTrue(new SvgReader(drawing).words().containsAll(List.of("band", "a")));
		assertEquals(List.of("a"), drawing.curves().stream().map(Drawing.Curve::name).toList(), "what can be read");
	}

	@Test
	void decadesAreEvenlySpacedOnALogarithmicAxis() {
		final SvgReader svg = draw(X, LOG, line("a", 0, 3, 1, 300_000));
		final double step = svg.text("10¹").y() - svg.text("10²").y();
		assertTrue(step > 20);
		assertEquals(step, svg.text("10²").y() - svg.text("10³").y(), 0.05);
		assertEquals(step, svg.text("10⁴").y() - svg.text("10⁵").y(), 0.05);
	}

	@Test
	void curvePassesThroughItsPoints() {
		final SvgReader svg = draw(X, Y, line("a", 0, 0, 0.4, 0.8, 1, 0.2));
		final List<double[]> points = path(svg).get(0);
		assertEquals(3, points.size());
		assertEquals(svg.text("0.4", true).centre(), points.get(1)[0], 0.3);
		final double unit = svg.text("0.0", false).y() - svg.text("0.8", false).y();
		assertEquals(0.6 / 0.8 * unit, points.get(2)[1] - points.get(1)[1], 0.3);
	}

	@Test
	void whatCannotBeDrawnLeavesAGap() {
		final List<List<double[]>> parts = path(draw(X, LOG, line("a", 0, 1, 1, 10, 2, 0, 3, -5, 4, Double.NaN, 5, 10, 6, 100)));
		assertEquals(2, parts.size());
		assertEquals(2, parts.get(0).size());
		assertEquals(2, parts.get(1).size());
		assertEquals(parts.get(0).get(1)[1], parts.get(1).get(0)[1], 0.01);
	}

	@Test
	void barsStandOnTheAxis() {
		final SvgReader svg = draw(X, Y, new Series("n", new double[] { 0, 1, 2 }, new double[] { 1, 4, 2 }, Style.BARS));
		final List<Element> bars = bars(svg);
		assertEquals(3, bars.size());
		assertEquals(4 * SvgReader.number(bars.get(0), "height"), SvgReader.number(bars.get(1), "height"), 0.1);
		assertEquals(bottom(bars.get(0)), bottom(bars.get(2)), 0.02);
		assertEquals(svg.text("0", false).y(), bottom(bars.get(0)), 8);
	}

	@Test
	void barsWithALogarithmicAxisStayOnTheSheet() {
		final SvgReader svg = draw(X, LOG, new Series("n", new double[] { 0, 1, 2 }, new double[] { 10, 1000, 0 }, Style.BARS));
		final List<Element> bars = bars(svg);
		assertEquals(2, bars.size());
		for (final Element bar : bars) assertTrue(bottom(bar) < 290, "a bar ends at " + bottom(bar));
	}

	@Test
	void curvesDifferInMoreThanColour() {
		final SvgReader svg = draw(X, Y, line("a", 0, 0, 1, 1), line("b", 0, 1, 1, 2), line("c", 0, 2, 1, 3));
		final List<String> styles = curves(svg).map(curve -> curve.getAttribute("style")).toList();
		assertEquals(3, styles.stream().map(style -> style.replaceAll(".*stroke-dasharray:([^;]*);.*|.*", "$1")).distinct().count());
		assertEquals(3, styles.stream().map(style -> style.replaceAll(".*stroke:(rgb[^;]*);.*", "$1")).distinct().count());
	}

	@ParameterizedTest
	@EnumSource(Style.class)
	void anythingCanBeDrawn(final Style style) {
		final double[][] cases = { {}, { 0 }, { 5 }, { -3 }, { Double.NaN }, { Double.POSITIVE_INFINITY }, { 1, 1 }, { 0, 0, 0 },
			{ -1, -2 }, { 1e-300, 1e300 }, { 1e-40, 2e-40 }, { 1e6, 1e6 + 1e-3 } };
		for (final double[] values : cases) {
			for (final boolean log : new boolean[] { false, true }) {
				final Axis axis = new Axis("a", log);
				final Chart chart = new Chart("c", "C.", axis, axis, List.of(new Series("s", values, values, style)), false);
				final Drawing drawing = Drawings.draw(chart);
				new SvgReader(drawing);
				assertFalse(drawing.svg().contains("NaN") || drawing.svg().contains("Infinity"), () -> drawing.svg());
			}
		}
	}

	@Test
	void emptyChartSaysSo() {
		draw(X, LOG, line("a", 1, 0, 2, -1)).text("These axes can show no value.");
		draw(X, Y).text("These axes can show no value.");
	}

	private static List<Element> bars(final SvgReader svg) {
		return svg.elements("rect").stream().filter(rect -> rect.getAttribute("style").contains("rgb(0,114,178)")).toList();
	}

	private static double bottom(final Element rect) {
		return SvgReader.number(rect, "y") + SvgReader.number(rect, "height");
	}

	/** What is drawn as wide as a curve. */
	private static Stream<Element> curves(final SvgReader svg) {
		return svg.elements("path").stream().filter(path -> path.getAttribute("style").contains("stroke-width:1.5"));
	}

	/** The curve's continuous parts, as points on the sheet. */
	private static List<List<double[]>> path(final SvgReader svg) {
		return SvgReader.points(curves(svg).findFirst().orElseThrow());
	}

	private static Series line(final String name, final double... xy) {
		final double[] x = new double[xy.length / 2];
		final double[] y = new double[xy.length / 2];
		for (int i = 0; i < x.length; i++) {
			x[i] = xy[2 * i];
			y[i] = xy[2 * i + 1];
		}
		return new Series(name, x, y, Style.LINE);
	}

	private static SvgReader draw(final Axis x, final Axis y, final Series... series) {
		return new SvgReader(Drawings.draw(new Chart("chart", "A chart.", x, y, List.of(series), false)));
	}
}

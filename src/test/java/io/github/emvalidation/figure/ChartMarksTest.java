package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Drawing.Curve;
import io.github.emvalidation.figure.Drawing.Mark;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Chart;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartMarksTest {

	private static final Axis X = new Axis("1/d² (1/Å²)", false);
	private static final Axis LOG = new Axis("Voxels", true);

	@Test
	void marksLieWhereTheCurveIsDrawn() {
		final Drawing drawing = draw(X, LOG, false, new Series("a", new double[] { 0, 0.25, 1 }, new double[] { 3, 500, 40 }, Style.LINE));
		final List<double[]> points = new SvgReader(drawing).elements("path").stream().map(SvgReader::points)
			.filter(figures -> figures.get(0).size() == 3).findFirst().orElseThrow().get(0);
		final List<Mark> marks = drawing.curves().get(0).marks();
		for (int i = 0; i < 3; i++) {
			assertEquals(points.get(i)[0], marks.get(i).x(), 0.02);
			assertEquals(points.get(i)[1], marks.get(i).y(), 0.02);
		}
	}

	@Test
	void marksOfBarsLieOnTheirTops() {
		final Drawing drawing = draw(X, new Axis("Voxels", false), false, new Series("n", new double[] { 0, 1 }, new double[] { 2, 4 }, Style.BARS));
		final Element bar = new SvgReader(drawing).elements("rect").stream()
			.filter(rect -> rect.getAttribute("style").contains("rgb(0,114,178)")).skip(1).findFirst().orElseThrow();
		final Mark mark = drawing.curves().get(0).marks().get(1);
		assertEquals(SvgReader.number(bar, "x") + SvgReader.number(bar, "width") / 2, mark.x(), 0.1);
		assertEquals(SvgReader.number(bar, "y"), mark.y(), 0.1);
	}

	@Test
	void marksTellValuesWithTheirUnits() {
		final Drawing drawing = draw(X, LOG, true, new Series("a", new double[] { 0, 0.0625 }, new double[] { 12345, 0.5 }, Style.LINE));
		assertEquals(List.of("1/d² = 0 1/Å², Voxels = 12\u202f345", "d = 4 Å, 1/d² = 0.0625 1/Å², Voxels = 0.5"),
			drawing.curves().get(0).marks().stream().map(Mark::text).toList());
	}

	@Test
	void whatIsNotDrawnHasNoMark() {
		final Drawing drawing = draw(X, LOG, false, new Series("all gone", new double[] { 1 }, new double[] { 0 }, Style.LINE),
			new Series("one left", new double[] { 1, 2, Double.NaN }, new double[] { 0, 5, 6 }, Style.POINTS));
		assertEquals(List.of("one left"), drawing.curves().stream().map(Curve::name).toList());
		assertEquals(List.of("1/d² = 2 1/Å², Voxels = 5"), drawing.curves().get(0).marks().stream().map(Mark::text).toList());
	}

	@Test
	void anEmptyChartHasNone() {
		assertTrue(draw(X, LOG, false).curves().isEmpty());
	}

	private static Drawing draw(final Axis x, final Axis y, final boolean distance, final Series... series) {
		return Drawings.draw(new Chart("chart", "A chart.", x, y, List.of(series), distance));
	}
}

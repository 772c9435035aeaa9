package io.github.emvalidation.figure;

import io.github.emvalidation.figure.Drawing.Curve;
import io.github.emvalidation.figure.Drawing.Mark;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Chart;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Numbers;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The places of a chart's points on its sheet, and their values in words. */
final class ChartMarks {

	private static final Pattern NAME_AND_UNIT = Pattern.compile("(.+) \\((.+)\\)");
	private static final int DIGITS = 4;
	private static final double FINENESS = 100;

	private final Chart figure;
	private final XYPlot plot;
	private final Rectangle2D area;
	private final double scale;

	/**
	 * @param area  the rectangle between the axes, as the plot was drawn
	 * @param scale CSS pixels of the sheet for one of the plot
	 */
	ChartMarks(final Chart figure, final XYPlot plot, final Rectangle2D area, final double scale) {
		this.scale = scale;
		this.figure = figure;
		this.plot = plot;
		this.area = area;
	}

	List<Curve> curves() {
		final List<Curve> curves = new ArrayList<>();
		for (final Series series : figure.series()) {
			// the edges of a band are seen, not read
			if (series.style() == Style.BAND) continue;
			final List<Mark> marks = marks(DrawableData.of(figure, series));
			if (!marks.isEmpty()) curves.add(new Curve(series.name(), marks));
		}
		return curves;
	}

	private List<Mark> marks(final DrawableData points) {
		final List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < points.x().length; i++) {
			final double x = points.x()[i];
			final double y = points.y()[i];
			if (!Double.isNaN(x)) marks.add(new Mark(rounded(plot.getDomainAxis().valueToJava2D(x, area, RectangleEdge.BOTTOM)),
				rounded(plot.getRangeAxis().valueToJava2D(y, area, RectangleEdge.LEFT)), text(x, y)));
		}
		return marks;
	}

	private String text(final double x, final double y) {
		final String distance = figure.distanceOnTop() && x > 0 ? "d = " + Numbers.digits(figure.top().distance(x), DIGITS) + " Å, " : "";
		return distance + text(figure.x(), x) + ", " + text(figure.y(), y);
	}

	/** "Gray level = 0.5 map units", from the label "Gray level (map units)". */
	private static String text(final Axis axis, final double value) {
		final boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e7;
		final String number = isWhole ? Numbers.whole(value) : Numbers.significant(value, DIGITS);
		final Matcher parts = NAME_AND_UNIT.matcher(axis.label());
		return parts.matches() ? parts.group(1) + " = " + number + " " + parts.group(2) : axis.label() + " = " + number;
	}

	private double rounded(final double pixels) {
		return Math.round(FINENESS * scale * pixels) / FINENESS;
	}
}

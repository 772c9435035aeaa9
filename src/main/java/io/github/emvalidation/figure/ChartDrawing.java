package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Chart;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Figure.Top;
import java.awt.Rectangle;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.svg.SVGGraphics2D;

/** Draws charts: without a title, because there is a caption, and with a key below if there are several curves. */
final class ChartDrawing {

	private static final int HEIGHT = 235;
	/** A chart that is narrower than the page is drawn with this share of the size of letters. */
	private static final double SMALLER = 0.8;
	private static final int SMALL_HEIGHT = 202;
	/** A label of the upright axis that is longer gets smaller letters, or the sheet would cut it off. */
	private static final float LONGEST_LABEL = 140;
	/** What an item of the key takes beside its words, the height of its line, and how many lines leave a small chart enough room. */
	private static final int ITEM = 52;
	private static final int LINE = 17;
	private static final int LINES = 2;

	private ChartDrawing() {}

	static Drawing of(final Chart figure, final int width) {
		return width < Sheet.WIDTH ? small(figure, width) : whole(figure);
	}

	/** The lines that the key takes in a chart of this width. */
	private static int lines(final Chart figure, final int width) {
		int lines = 1;
		int filled = 0;
		for (final Series series : figure.series()) {
			final int item = ITEM + Sheet.width(series.name(), Sheet.TEXT);
			if (filled > 0 && filled + item > width) {
				lines++;
				filled = 0;
			}
			filled += item;
		}
		return lines;
	}

	private static Drawing whole(final Chart figure) {
		final XYPlot plot = plot(figure);
		final SVGGraphics2D sheet = Sheet.sheet(figure, Sheet.WIDTH, HEIGHT);
		final ChartRenderingInfo places = new ChartRenderingInfo(null);
		chart(figure, plot).draw(sheet, new Rectangle(0, 0, Sheet.WIDTH, HEIGHT), places);
		return Sheet.drawing(sheet, new ChartMarks(figure, plot, places.getPlotInfo().getDataArea(), 1).curves());
	}

	/** With smaller letters, and higher where the key has many lines. */
	private static Drawing small(final Chart figure, final int width) {
		final int wide = (int) (width / SMALLER);
		final int high = SMALL_HEIGHT + Math.max(0, lines(figure, wide) - LINES) * LINE;
		final SVGGraphics2D sheet = Sheet.sheet(figure, width, (int) (high * SMALLER));
		sheet.scale(SMALLER, SMALLER);
		final XYPlot plot = plot(figure);
		final int label = Sheet.width(figure.y().label(), Sheet.TEXT);
		if (label > LONGEST_LABEL) plot.getRangeAxis().setLabelFont(Sheet.TEXT.deriveFont(Sheet.TEXT.getSize2D() * LONGEST_LABEL / label));
		final ChartRenderingInfo places = new ChartRenderingInfo(null);
		chart(figure, plot).draw(sheet, new Rectangle(0, 0, wide, high), places);
		return Sheet.drawing(sheet, new ChartMarks(figure, plot, places.getPlotInfo().getDataArea(), SMALLER).curves());
	}

	private static JFreeChart chart(final Chart figure, final XYPlot plot) {
		final JFreeChart chart = new JFreeChart(null, Sheet.TEXT, plot, false);
		chart.setBackgroundPaint(null);
		chart.setPadding(new RectangleInsets(4, 4, 4, 8));
		if (figure.series().size() > 1) chart.addSubtitle(legend(plot));
		return chart;
	}

	private static XYPlot plot(final Chart figure) {
		final List<DrawableData> curves = figure.series().stream().map(series -> DrawableData.of(figure, series)).toList();
		final Range x = DrawableData.rangeOfX(figure, curves);
		final Range y = DrawableData.rangeOfY(figure, curves);
		final XYPlot plot = new XYPlot();
		plot.setDomainAxis(axis(figure.x(), x));
		plot.setRangeAxis(axis(figure.y(), y));
		if (figure.distanceOnTop()) {
			plot.setDomainAxis(1, RuledAxis.distance(figure.top() == Top.INVERSE ? "Resolution d (Å)" : "Distance d (Å)", x, figure.top()));
			plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
		}
		int bands = 0;
		for (int i = 0; i < curves.size(); i++) {
			final Series series = figure.series().get(i);
			plot.setDataset(i, dataset(series, curves.get(i)));
			plot.setRenderer(i, series.style() == Style.BAND ? new BandRenderer(bands++)
				: SeriesRenderers.of(series.style(), i - bands, figure.y().log() ? y.getLowerBound() : 0));
		}
		dress(plot);
		return plot;
	}

	private static XYDataset dataset(final Series series, final DrawableData curve) {
		final DefaultXYDataset points = new DefaultXYDataset();
		points.addSeries(series.name(), new double[][] { curve.x(), curve.y() });
		return series.style() == Style.BARS ? new XYBarDataset(points, curve.step()) : points;
	}

	private static void dress(final XYPlot plot) {
		plot.setNoDataMessage("These axes can show no value.");
		plot.setNoDataMessageFont(Sheet.TEXT);
		plot.setNoDataMessagePaint(Sheet.FRAME);
		plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
		plot.setBackgroundPaint(null);
		plot.setOutlinePaint(Sheet.FRAME);
		plot.setOutlineStroke(Sheet.HAIRLINE);
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		plot.setDomainGridlinePaint(Sheet.GRID);
		plot.setDomainGridlineStroke(Sheet.HAIRLINE);
		plot.setRangeGridlinePaint(Sheet.GRID);
		plot.setRangeGridlineStroke(Sheet.HAIRLINE);
	}

	private static ValueAxis axis(final Axis axis, final Range range) {
		return axis.log() ? RuledAxis.log(axis.label(), range) : RuledAxis.linear(axis.label(), range);
	}

	private static LegendTitle legend(final XYPlot plot) {
		final LegendTitle legend = new LegendTitle(plot);
		legend.setPosition(RectangleEdge.BOTTOM);
		legend.setItemFont(Sheet.TEXT);
		legend.setItemPaint(Sheet.BLACK);
		legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 16));
		legend.setBackgroundPaint(null);
		legend.setFrame(BlockBorder.NONE);
		return legend;
	}
}

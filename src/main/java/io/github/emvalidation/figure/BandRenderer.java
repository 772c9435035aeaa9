package io.github.emvalidation.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/** Fills the area that a series goes round, in a pale colour, and shows a patch of it in the legend. */
final class BandRenderer extends XYLineAndShapeRenderer {

	private static final long serialVersionUID = 1L;
	/** Pale tones that letters and curves stand out from, also in a grey print; the wider band comes first. */
	private static final int[] TONES = { 0xdce8f3, 0xb9d0e6, 0xf3e3cf };

	/** @param i which band of the chart */
	BandRenderer(final int i) {
		super(false, true);
		setSeriesPaint(0, new Color(TONES[i % TONES.length]));
		setSeriesShape(0, new Rectangle2D.Double(-6, -4, 12, 8));
	}

	@Override
	public void drawItem(final Graphics2D g, final XYItemRendererState state, final Rectangle2D area, final PlotRenderingInfo info,
		final XYPlot plot, final ValueAxis x, final ValueAxis y, final XYDataset points, final int series, final int item,
		final CrosshairState crosshair, final int pass)
	{
		if (item > 0 || pass > 0) return;
		final Path2D outline = new Path2D.Double();
		for (int i = 0; i < points.getItemCount(series); i++) {
			if (Double.isNaN(points.getXValue(series, i))) continue;
			final double across = x.valueToJava2D(points.getXValue(series, i), area, plot.getDomainAxisEdge());
			final double up = y.valueToJava2D(points.getYValue(series, i), area, plot.getRangeAxisEdge());
			if (outline.getCurrentPoint() == null) outline.moveTo(across, up);
			else outline.lineTo(across, up);
		}
		if (outline.getCurrentPoint() == null) return;
		outline.closePath();
		g.setPaint(getSeriesPaint(series));
		g.fill(outline);
	}
}

package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * How the curves of a chart look. Colour-blind readers can distinguish the colours (Okabe and Ito 2008, Color Universal
 * Design, https://jfly.uni-koeln.de/color/), and all readers can distinguish the markers and dashes in a grey print.
 */
final class SeriesRenderers {

	private static final int[] COLOURS = { 0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x000000 };
	private static final float[][] DASHES = { { 6, 3 }, { 8, 3, 2, 3 }, { 2, 3 } };
	private static final float LINE_WIDTH = 1.5f;
	private static final double MARKER = 2.4;

	private SeriesRenderers() {}

	/**
	 * @param i    which curve of the chart, bands not counted
	 * @param base where bars begin
	 */
	static XYItemRenderer of(final Style style, final int i, final double base) {
		final XYItemRenderer renderer = style == Style.BARS ? bars(base) : curve(style, i);
		renderer.setSeriesPaint(0, new Color(COLOURS[i % COLOURS.length]));
		return renderer;
	}

	private static XYItemRenderer bars(final double base) {
		final XYBarRenderer renderer = new XYBarRenderer(0.08);
		renderer.setBase(base);
		renderer.setShadowVisible(false);
		renderer.setBarPainter(new StandardXYBarPainter());
		renderer.setDrawBarOutline(false);
		renderer.setLegendBar(new Rectangle2D.Double(-6, -4, 12, 8));
		return renderer;
	}

	private static XYItemRenderer curve(final Style style, final int i) {
		final boolean points = style == Style.POINTS || style == Style.POINTS_AND_LINE;
		final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(style != Style.POINTS, points);
		renderer.setDrawSeriesLineAsPath(true);
		renderer.setSeriesStroke(0, stroke(style, i));
		renderer.setSeriesShape(0, marker(i));
		renderer.setLegendLine(new Line2D.Double(-14, 0, 14, 0));
		return renderer;
	}

	/** The first curve is always solid; other plain lines get different dashes. */
	private static BasicStroke stroke(final Style style, final int i) {
		final boolean solid = style != Style.DASHED && (i == 0 || style == Style.POINTS_AND_LINE);
		final float[] dash = solid ? null : style == Style.DASHED ? DASHES[0] : DASHES[1 + i % 2];
		return new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
	}

	private static Shape marker(final int i) {
		return switch (i % 3) {
			case 0 -> new Ellipse2D.Double(-MARKER, -MARKER, 2 * MARKER, 2 * MARKER);
			case 1 -> new Rectangle2D.Double(-MARKER, -MARKER, 2 * MARKER, 2 * MARKER);
			default -> triangle();
		};
	}

	private static Shape triangle() {
		final Path2D path = new Path2D.Double();
		path.moveTo(0, -1.3 * MARKER);
		path.lineTo(1.2 * MARKER, MARKER);
		path.lineTo(-1.2 * MARKER, MARKER);
		path.closePath();
		return path;
	}
}

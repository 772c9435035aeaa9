package io.github.emvalidation.figure;

import io.github.emvalidation.figure.Ticks.Tick;
import io.github.emvalidation.result.Figure.Top;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** Axes of JFreeChart that are marked by our own {@link Ticks}. */
final class RuledAxis {

	/** Pixels that a label takes, a gap included. */
	private static final int ROOM_ALONG_X = 64;
	private static final int ROOM_ALONG_Y = 28;
	private static final int GAP = 5;

	private RuledAxis() {}

	/** Says where an axis of some pixels is to be marked. */
	private interface Ruler {

		List<Tick> mark(double low, double high, double pixels, boolean horizontal);
	}

	static ValueAxis linear(final String label, final Range range) {
		return dressed(new Linear(label, (low, high, pixels, horizontal) -> Ticks.linear(low, high, //
			(int) Math.max(2, pixels / (horizontal ? ROOM_ALONG_X : ROOM_ALONG_Y)))), range);
	}

	static ValueAxis log(final String label, final Range range) {
		return dressed(new Log(label, (low, high, pixels, horizontal) -> Ticks.powers(low, high)), range);
	}

	/** Marks d in Å on an axis of 1/d or 1/d². */
	static ValueAxis distance(final String label, final Range range, final Top top) {
		return dressed(new Linear(label, (low, high, pixels, horizontal) -> Ticks.distances(low, high, top, //
			text -> (Sheet.width(text, Sheet.TEXT) + GAP) * (high - low) / pixels)), range);
	}

	private static ValueAxis dressed(final ValueAxis axis, final Range range) {
		axis.setRange(range);
		axis.setLabelFont(Sheet.TEXT);
		axis.setLabelPaint(Sheet.BLACK);
		axis.setLabelInsets(new RectangleInsets(4, 4, 4, 4));
		axis.setTickLabelFont(Sheet.TEXT);
		axis.setTickLabelPaint(Sheet.BLACK);
		axis.setAxisLineVisible(false);
		axis.setTickMarkPaint(Sheet.FRAME);
		axis.setTickMarkStroke(Sheet.HAIRLINE);
		axis.setTickMarkOutsideLength(4);
		axis.setMinorTickMarksVisible(true);
		axis.setMinorTickMarkOutsideLength(2);
		return axis;
	}

	private static List<NumberTick> ticks(final ValueAxis axis, final Ruler ruler, final Rectangle2D area, final RectangleEdge edge) {
		final boolean horizontal = RectangleEdge.isTopOrBottom(edge);
		final TextAnchor beside = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
		final TextAnchor anchor = edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : beside;
		final double pixels = horizontal ? area.getWidth() : area.getHeight();
		final List<NumberTick> ticks = new ArrayList<>();
		for (final Tick tick : ruler.mark(axis.getLowerBound(), axis.getUpperBound(), pixels, horizontal)) {
			final TickType type = tick.label().isEmpty() ? TickType.MINOR : TickType.MAJOR;
			ticks.add(new NumberTick(type, tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0));
		}
		return ticks;
	}

	/** Writes the label upwards. JFreeChart would draw the outlines of its letters, which can be neither searched nor read aloud. */
	private static AxisState labelAtLeft(final ValueAxis axis, final Graphics2D g, final Rectangle2D area, final AxisState state) {
		final FontMetrics metrics = g.getFontMetrics(axis.getLabelFont());
		final RectangleInsets insets = axis.getLabelInsets();
		final AffineTransform upright = g.getTransform();
		g.translate(state.getCursor() - insets.getRight() - metrics.getDescent(), area.getCenterY());
		g.rotate(-Math.PI / 2);
		g.setFont(axis.getLabelFont());
		g.setPaint(axis.getLabelPaint());
		g.drawString(axis.getLabel(), -metrics.stringWidth(axis.getLabel()) / 2, 0);
		g.setTransform(upright);
		state.cursorLeft(insets.getLeft() + metrics.getHeight() + insets.getRight());
		return state;
	}

	/** A linear axis. */
	private static final class Linear extends NumberAxis {

		private static final long serialVersionUID = 1L;
		private final transient Ruler ruler;

		Linear(final String label, final Ruler ruler) {
			super(label);
			this.ruler = ruler;
		}

		@Override
		public List<NumberTick> refreshTicks(final Graphics2D g, final AxisState state, final Rectangle2D area,
			final RectangleEdge edge)
		{
			return ticks(this, ruler, area, edge);
		}

		@Override
		protected AxisState drawLabel(final String label, final Graphics2D g, final Rectangle2D sheet, final Rectangle2D area,
			final RectangleEdge edge, final AxisState state)
		{
			final boolean left = edge == RectangleEdge.LEFT;
			return left ? labelAtLeft(this, g, area, state) : super.drawLabel(label, g, sheet, area, edge, state);
		}
	}

	/** A logarithmic axis. */
	private static final class Log extends LogAxis {

		private static final long serialVersionUID = 1L;
		private final transient Ruler ruler;

		Log(final String label, final Ruler ruler) {
			super(label);
			this.ruler = ruler;
		}

		@Override
		public List<NumberTick> refreshTicks(final Graphics2D g, final AxisState state, final Rectangle2D area,
			final RectangleEdge edge)
		{
			return ticks(this, ruler, area, edge);
		}

		@Override
		protected AxisState drawLabel(final String label, final Graphics2D g, final Rectangle2D sheet, final Rectangle2D area,
			final RectangleEdge edge, final AxisState state)
		{
			final boolean left = edge == RectangleEdge.LEFT;
			return left ? labelAtLeft(this, g, area, state) : super.drawLabel(label, g, sheet, area, edge, state);
		}
	}
}

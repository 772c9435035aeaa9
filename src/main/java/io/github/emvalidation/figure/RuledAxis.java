package io.github.emvalidation.figure;

import io.github.emvalidation.figure.Ticks.Tick;
import java.awt.Graphics2D;
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

	private static final int ROOM_ALONG_X = 64;
	private static final int ROOM_ALONG_Y = 34;
	private static final int ROOM_FOR_DISTANCE = 28;
	private static final int LOG_BASE = 10;

	private RuledAxis() {}

	/** Says where an axis of some pixels is to be marked. */
	private interface Ruler {

		List<Tick> mark(Range range, double pixels, boolean horizontal);
	}

	static ValueAxis linear(final String label, final Range range) {
		return dressed(new Linear(label, (shown, pixels, horizontal) -> Ticks.linear(shown.getLowerBound(), shown.getUpperBound(),
			(int) Math.max(2, pixels / (horizontal ? ROOM_ALONG_X : ROOM_ALONG_Y)))), range);
	}

	static ValueAxis log(final String label, final Range range) {
		return dressed(new Log(label, (shown, pixels, horizontal) -> Ticks.powers(shown.getLowerBound(), shown.getUpperBound())), range);
	}

	/** Marks d in Å on an axis of 1/d² in 1/Å². */
	static ValueAxis distance(final String label, final Range range) {
		return dressed(new Linear(label, (shown, pixels, horizontal) -> Ticks.distances(shown.getLowerBound(), shown.getUpperBound(),
			ROOM_FOR_DISTANCE * shown.getLength() / pixels)), range);
	}

	private static ValueAxis dressed(final ValueAxis axis, final Range range) {
		axis.setRange(range);
		axis.setLabelFont(Ink.TEXT);
		axis.setLabelPaint(Ink.BLACK);
		axis.setLabelInsets(new RectangleInsets(4, 4, 4, 4));
		axis.setTickLabelFont(Ink.TEXT);
		axis.setTickLabelPaint(Ink.BLACK);
		axis.setAxisLineVisible(false);
		axis.setTickMarkPaint(Ink.FRAME);
		axis.setTickMarkStroke(Ink.HAIRLINE);
		axis.setTickMarkOutsideLength(4);
		axis.setMinorTickMarkOutsideLength(2);
		return axis;
	}

	private static List<NumberTick> ticks(final ValueAxis axis, final Ruler ruler, final Rectangle2D area, final RectangleEdge edge) {
		final boolean horizontal = RectangleEdge.isTopOrBottom(edge);
		final TextAnchor anchor = edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : horizontal ? TextAnchor.TOP_CENTER
			: TextAnchor.CENTER_RIGHT;
		final List<NumberTick> ticks = new ArrayList<>();
		for (final Tick tick : ruler.mark(axis.getRange(), horizontal ? area.getWidth() : area.getHeight(), horizontal)) {
			final TickType type = tick.label().isEmpty() ? TickType.MINOR : TickType.MAJOR;
			ticks.add(new NumberTick(type, tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0));
		}
		return ticks;
	}

	private static final class Linear extends NumberAxis {

		private static final long serialVersionUID = 1L;
		private final transient Ruler ruler;

		Linear(final String label, final Ruler ruler) {
			super(label);
			this.ruler = ruler;
		}

		@Override
		public List<NumberTick> refreshTicks(final Graphics2D g, final AxisState state, final Rectangle2D area, final RectangleEdge edge) {
			return ticks(this, ruler, area, edge);
		}
	}

	private static final class Log extends LogAxis {

		private static final long serialVersionUID = 1L;
		private final transient Ruler ruler;

		Log(final String label, final Ruler ruler) {
			super(label);
			setBase(LOG_BASE);
			this.ruler = ruler;
		}

		@Override
		public List<NumberTick> refreshTicks(final Graphics2D g, final AxisState state, final Rectangle2D area, final RectangleEdge edge) {
			return ticks(this, ruler, area, edge);
		}
	}
}

package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Chart;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.data.Range;

/**
 * The points of a curve that have a place on the axes of its chart: finite, and above 0 where the axis is logarithmic.
 *
 * @param x NaN where a point has no place, so that the line has a gap there
 * @param y NaN at the same points; both are empty when no point has a place
 */
record DrawableData(double[] x, double[] y) {

	private static final double MARGIN = 0.03;

	static DrawableData of(final Chart chart, final Series series) {
		final double[] x = series.x().clone();
		final double[] y = series.y().clone();
		int gaps = 0;
		for (int i = 0; i < x.length; i++) {
			if (fits(chart.x(), x[i]) && fits(chart.y(), y[i])) continue;
			x[i] = Double.NaN;
			y[i] = Double.NaN;
			gaps++;
		}
		return gaps < x.length ? new DrawableData(x, y) : new DrawableData(new double[0], new double[0]);
	}

	private static boolean fits(final Axis axis, final double value) {
		return Double.isFinite(value) && (!axis.log() || value > 0);
	}

	/** What the horizontal axis shows: all points, and whole bars; from 0 on where distances are marked on top. */
	static Range rangeOfX(final Chart chart, final List<DrawableData> curves) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < curves.size(); i++) {
			final boolean bars = chart.series().get(i).style() == Style.BARS && !chart.x().log();
			final double half = bars ? curves.get(i).step() / 2 : 0;
			low = Math.min(low, smallest(curves.get(i).x) - half);
			high = Math.max(high, largest(curves.get(i).x) + half);
		}
		if (!chart.distanceOnTop()) return withMargin(low, high, chart.x().log());
		return new Range(0, withMargin(Math.min(low, 0), high, false).getUpperBound());
	}

	/** What the vertical axis shows: all points; bars stand on 0. */
	static Range rangeOfY(final Chart chart, final List<DrawableData> curves) {
		final double low = curves.stream().mapToDouble(curve -> smallest(curve.y)).min().orElse(Double.POSITIVE_INFINITY);
		final double high = curves.stream().mapToDouble(curve -> largest(curve.y)).max().orElse(Double.NEGATIVE_INFINITY);
		final boolean bars = chart.series().stream().anyMatch(series -> series.style() == Style.BARS);
		if (!bars || chart.y().log() || low > high) return withMargin(low, high, chart.y().log());
		final Range range = withMargin(Math.min(low, 0), Math.max(high, 0), false);
		return new Range(low < 0 ? range.getLowerBound() : 0, high > 0 || low == 0 ? range.getUpperBound() : 0);
	}

	/** The smallest distance of points that follow one another, in units of x; 1 where there is but one. */
	double step() {
		return IntStream.range(1, x.length).mapToDouble(i -> Math.abs(x[i] - x[i - 1])).filter(step -> step > 0).min().orElse(1);
	}

	private static double smallest(final double[] values) {
		return drawable(values).min().orElse(Double.POSITIVE_INFINITY);
	}

	private static double largest(final double[] values) {
		return drawable(values).max().orElse(Double.NEGATIVE_INFINITY);
	}

	private static DoubleStream drawable(final double[] values) {
		return Arrays.stream(values).filter(value -> !Double.isNaN(value));
	}

	private static Range withMargin(final double low, final double high, final boolean log) {
		if (low > high) return log ? new Range(1, 10) : new Range(0, 1);
		if (log) {
			final double factor = low < high ? Math.exp(MARGIN * (Math.log(high) - Math.log(low))) : 2;
			return new Range(Math.max(Double.MIN_NORMAL, low / factor), Math.min(Double.MAX_VALUE, high * factor));
		}
		final double margin = low < high ? MARGIN * (high - low) : low == 0 ? 1 : Math.abs(low) / 2;
		return new Range(low - margin, high + margin);
	}
}

package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Chart;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** What of a chart's data can be shown, and the ranges that show all of it. */
final class DrawableData {

	private static final double MARGIN = 0.03;

	private DrawableData() {}

	/** The series' points; those that have no place on the axes become gaps. */
	static XYDataset dataset(final Chart chart, final Series series) {
		final double[][] points = { series.x().clone(), series.y().clone() };
		for (int i = 0; i < points[0].length; i++) {
			if (fits(chart.x(), points[0][i]) && fits(chart.y(), points[1][i])) continue;
			points[0][i] = Double.NaN;
			points[1][i] = Double.NaN;
		}
		final DefaultXYDataset dataset = new DefaultXYDataset();
		dataset.addSeries(series.name(), points);
		return dataset;
	}

	private static boolean fits(final Axis axis, final double value) {
		return Double.isFinite(value) && (!axis.log() || value > 0);
	}

	/** All x with a margin; from 0 on where distances are marked on top. */
	static Range rangeOfX(final Chart chart) {
		final Extent extent = new Extent();
		for (final Series series : chart.series()) {
			final double half = series.style() == Style.BARS && !chart.x().log() ? barWidth(series) / 2 : 0;
			for (int i = 0; i < series.x().length; i++) {
				if (!fits(chart.x(), series.x()[i]) || !fits(chart.y(), series.y()[i])) continue;
				extent.add(series.x()[i] - half);
				extent.add(series.x()[i] + half);
			}
		}
		if (!chart.distanceOnTop()) return extent.range(chart.x().log());
		extent.add(0);
		return new Range(0, extent.range(false).getUpperBound());
	}

	/** All y with a margin; bars stand on 0. */
	static Range rangeOfY(final Chart chart) {
		final Extent extent = new Extent();
		boolean bars = false;
		for (final Series series : chart.series()) {
			bars |= series.style() == Style.BARS;
			for (int i = 0; i < series.y().length; i++) {
				if (fits(chart.x(), series.x()[i]) && fits(chart.y(), series.y()[i])) extent.add(series.y()[i]);
			}
		}
		if (!bars || chart.y().log()) return extent.range(chart.y().log());
		extent.add(0);
		final Range range = extent.range(false);
		return new Range(extent.low < 0 ? range.getLowerBound() : 0, extent.high > 0 ? range.getUpperBound() : 0);
	}

	/** The distance of neighbouring bars, in units of x; 1 where there is but one. */
	static double barWidth(final Series series) {
		double width = Double.POSITIVE_INFINITY;
		for (int i = 1; i < series.x().length; i++) {
			final double step = Math.abs(series.x()[i] - series.x()[i - 1]);
			if (step > 0) width = Math.min(width, step);
		}
		return Double.isFinite(width) ? width : 1;
	}

	/** Grows to what it is shown. */
	private static final class Extent {

		private double low = Double.POSITIVE_INFINITY;
		private double high = Double.NEGATIVE_INFINITY;

		void add(final double value) {
			low = Math.min(low, value);
			high = Math.max(high, value);
		}

		Range range(final boolean log) {
			if (low > high) return log ? new Range(1, 10) : new Range(0, 1);
			if (log) {
				final double margin = low < high ? MARGIN * Math.log(high / low) : Math.log(2);
				return new Range(low * Math.exp(-margin), high * Math.exp(margin));
			}
			final double margin = low < high ? MARGIN * (high - low) : Math.max(1e-12, Math.abs(low) / 2);
			return new Range(low - margin, high + margin);
		}
	}
}

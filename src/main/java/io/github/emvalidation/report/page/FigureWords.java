package io.github.emvalidation.report.page;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Chart;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is to be seen in a figure, in one sentence: for readers who hear the page. */
final class FigureWords {

	private static final int DIGITS = 3;
	/** Of more curves than this a sentence would be too long. */
	private static final int MOST_CURVES = 4;
	private static final double[] QUARTERS = { 0.25, 0.75 };

	private FigureWords() {}

	static String of(final Figure figure) {
		if (figure instanceof Figure.Slices slices) return slices(slices);
		if (figure instanceof Figure.ColourSlices slices) {
			return panels(slices.panels()) + " coloured by " + lower(slices.label()) + half(coloured(slices)) + ".";
		}
		if (figure instanceof Figure.Surface surface) return surface(surface);
		if (figure instanceof Figure.HalfSphere sphere) {
			return "The half sphere from above, coloured by " + lower(sphere.label()) + ", which runs from " + range(sphere.values()) + ".";
		}
		return chart((Chart) figure);
	}

	private static String slices(final Figure.Slices figure) {
		final String lines = figure.outlines().isEmpty() ? "" : ", with lines for " +
			Words.list(figure.outlines().stream().map(Figure.Outline::name).toList());
		return panels(figure.panels()) + " in grey levels from " + number(figure.low()) + " to " + number(figure.high()) + lines + ".";
	}

	/** "X slice at voxel 60 of 100, Y slice at voxel 52 of 100 and Z slice at voxel 69 of 100". */
	private static String panels(final List<Slice> panels) {
		return Words.list(panels.stream().map(slice -> {
			final String axis = slice.axisName().toUpperCase(Locale.ROOT);
			return slice.isProjection() ? "Projection along " + axis : axis + " slice at voxel " + slice.index() + " of " + slice.depth();
		}).toList());
	}

	/** The values that are coloured. */
	private static float[] coloured(final Figure.ColourSlices figure) {
		int n = 0;
		float[] values = new float[figure.panels().stream().mapToInt(slice -> slice.values().length).sum()];
		for (int p = 0; p < figure.panels().size(); p++) {
			final float[] all = figure.panels().get(p).values();
			final float[] inside = figure.inside().get(p).values();
			for (int i = 0; i < all.length; i++) if (inside[i] > 0) values[n++] = all[i];
		}
		return Arrays.copyOf(values, n);
	}

	private static String surface(final Figure.Surface figure) {
		final String views = "X view, Y view and Z view of the surface";
		if (figure.mesh().triangleCount() == 0) return "There is no surface.";
		if (figure.colouring().isEmpty()) return views + ".";
		final float[] all = figure.colouring().get().values();
		final float[] values = new float[all.length];
		int n = 0;
		for (final float value : all) if (!Float.isNaN(value)) values[n++] = value;
		final String grey = n == all.length ? "" : "; " + Numbers.significant(100.0 * (all.length - n) / all.length, DIGITS) + " % of it is grey";
		return views + ", coloured by " + lower(figure.colouring().get().label()) + half(Arrays.copyOf(values, n)) + grey + ".";
	}

	/** ": half of what is coloured lies between 3.2 and 4.1". */
	private static String half(final float[] values) {
		if (values.length == 0) return ": nothing is coloured";
		final double[] quarters = Quantiles.of(values, QUARTERS);
		return ": half of what is coloured lies between " + number(quarters[0]) + " and " + number(quarters[1]);
	}

	private static String chart(final Chart chart) {
		final List<String> curves = new ArrayList<>();
		for (final Series series : chart.series()) {
			final boolean isRead = series.style() != Style.BAND && series.style() != Style.DASHED && series.y().length > 1;
			if (isRead && curves.size() < MOST_CURVES) curves.add(series.style() == Style.BARS ? bars(series) : curve(series));
		}
		final String axes = chart.y().label() + " over " + lower(chart.x().label());
		return axes + (curves.isEmpty() ? "." : ": " + curves.stream().collect(Collectors.joining("; ")) + ".");
	}

	/** "Experimental goes from −9.5 to −24 while the axis goes from 0 to 0.1, at most −9.2 and at least −24". */
	private static String curve(final Series series) {
		final double[] x = series.x();
		final double[] y = series.y();
		final int last = y.length - 1;
		return series.name() + " goes from " + number(y[0]) + " at " + number(x[0]) + " to " + number(y[last]) + " at " + number(x[last]) +
			", within " + range(y);
	}

	private static String bars(final Series series) {
		int highest = 0;
		for (int i = 1; i < series.y().length; i++) if (series.y()[i] > series.y()[highest]) highest = i;
		return "the highest bar, " + number(series.y()[highest]) + ", stands at " + number(series.x()[highest]) + ", and the bars reach from " +
			range(series.x());
	}

	private static String range(final double[] values) {
		final double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(Double.NaN);
		final double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(Double.NaN);
		return number(low) + " to " + number(high);
	}

	private static String lower(final String label) {
		final boolean isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
		return isWord ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
	}

	private static String number(final double value) {
		return Double.isFinite(value) ? Numbers.significant(value, DIGITS) : "no value";
	}
}

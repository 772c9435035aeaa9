package io.github.emvalidation.report.overview;

import io.github.emvalidation.report.collection.HeadlineValue;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.saved.SavedMetric;
import io.github.emvalidation.result.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The distribution of each headline value over all maps, in a row each: how many have it, a histogram, and three percentiles. */
final class Distributions {

	static final String TITLE = "How the values are distributed";
	private static final String WORDS =
		"A histogram reaches from the 1st to the 99th percentile; values beyond are in its first and last bar.";
	private static final int BARS = 30;
	private static final int WIDTH = 240;
	private static final int HEIGHT = 26;
	private static final double END = 1;
	private static final double[] PERCENTILES = { 5, 50, 95 };
	private static final double PERCENT = 100;

	private Distributions() {}

	static void write(final Xhtml page, final List<ListedMap> maps, final List<HeadlineValue> values) {
		page.open("section", "id", "values").element("h2", TITLE).element("p", WORDS, "class", "legend");
		page.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", TITLE);
		page.open("table", "class", "overview distributions", "aria-label", TITLE).open("thead").open("tr");
		for (final String heading : List.of("Value", "Maps", "Distribution", "5 %", "Median", "95 %", "This map", "Its place")) {
			page.element("th", heading, "scope", "col", "class", switch (heading) {
				case "Value", "Distribution" -> "words";
				case "This map" -> "number of-map";
				case "Its place" -> "of-map";
				default -> "number";
			});
		}
		page.close().close().line().open("tbody");
		values.forEach(value -> row(page, maps, value));
		page.close().close().close().close().line();
	}

	private static void row(final Xhtml page, final List<ListedMap> maps, final HeadlineValue value) {
		final double[] sorted = maps.stream().flatMap(map -> map.report().stream()).flatMap(report -> value.number(report).stream())
			.mapToDouble(number -> number).filter(Double::isFinite).sorted().toArray();
		final Optional<SavedMetric> metric = maps.stream().flatMap(map -> map.report().stream()).flatMap(report -> value.metric(report).stream())
			.findFirst();
		if (sorted.length == 0 || metric.isEmpty()) return;
		page.open("tr", "data-value", value.key()).element("th", value.check() + " " + value.headline().heading(), "scope", "row");
		page.element("td", Numbers.whole(sorted.length), "class", "number").open("td");
		histogram(page, sorted, value.headline().heading(), metric.get());
		page.close();
		for (final double percent : PERCENTILES) page.element("td", metric.get().number(percentile(sorted, percent)), "class", "number");
		page.element("td", "", "class", "number of-map").element("td", "", "class", "of-map").close().line();
	}

	/** The value below which so many percent of the values lie, between neighbours by a straight line. */
	static double percentile(final double[] sorted, final double percent) {
		final double at = percent / PERCENT * (sorted.length - 1);
		final int below = (int) Math.floor(at);
		final int above = Math.min(sorted.length - 1, below + 1);
		return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
	}

	/** How many values lie in each of equal bins from {@code low} to {@code high}; values beyond belong to the bins at the ends. */
	static int[] counts(final double[] values, final double low, final double high, final int bins) {
		final int[] counts = new int[bins];
		for (final double value : values) {
			final double place = high > low ? (value - low) / (high - low) * bins : bins / 2.0;
			counts[(int) Math.max(0, Math.min(bins - 1, Math.floor(place)))]++;
		}
		return counts;
	}

	private static void histogram(final Xhtml page, final double[] sorted, final String heading, final SavedMetric metric) {
		final double low = percentile(sorted, END);
		final double high = percentile(sorted, PERCENT - END);
		final int[] counts = counts(sorted, low, high, BARS);
		final double highest = Arrays.stream(counts).max().orElseThrow();
		page.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "width", Integer.toString(WIDTH),
			"height", Integer.toString(HEIGHT), "role", "img", "aria-label", heading + ": from " + metric.number(sorted[0]) + " to " +
			metric.number(sorted[sorted.length - 1]), "data-low", Double.toString(low), "data-high", Double.toString(high));
		final double width = WIDTH / (double) BARS;
		for (int i = 0; i < BARS; i++) {
			final double height = counts[i] / highest * HEIGHT;
			if (counts[i] > 0) page.empty("rect", "x", pixels(i * width), "y", pixels(HEIGHT - height), "width", pixels(width - 1), "height",
				pixels(height));
		}
		page.close();
	}

	private static String pixels(final double length) {
		return String.format(Locale.ROOT, "%.1f", length);
	}
}

package io.github.emvalidation.report.section;

import io.github.emvalidation.report.Place;
import io.github.emvalidation.report.page.Xhtml;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The place of a value among other maps as a bar: all of them, from the worst at the left to the best, and a mark for this map. */
final class PlaceBar {

	private static final int WIDTH = 46;
	private static final int HEIGHT = 8;
	private static final double MARK = 2.5;
	private static final String WORDS = "Bars: the other maps of like resolution, the worst at the left. The number says how many percent " +
		"of them this map is better than, or where no value is better, larger than.";

	private PlaceBar() {}

	/** What the bars mean. */
	static void explain(final Xhtml page) {
		page.element("p", WORDS, "class", "bars").line();
	}

	/** A cell with the first of these places, or an empty one. */
	static void write(final Xhtml page, final Stream<Place> places) {
		final Optional<Place> place = places.findFirst();
		page.open("td", "class", "place");
		place.ifPresent(found -> {
			page.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "width", Integer.toString(WIDTH),
				"height", Integer.toString(HEIGHT), "role", "img", "aria-label", found.sentence());
			page.empty("rect", "x", "0", "y", "2", "width", Integer.toString(WIDTH), "height", "4", "style", "fill:rgb(201,211,221)");
			page.empty("rect", "x", String.format(Locale.ROOT, "%.1f", found.share() * (WIDTH - MARK)), "y", "0", "width", Double.toString(MARK),
				"height", Integer.toString(HEIGHT), "style", "fill:rgb(18,56,91)").close();
			page.text(" " + found.percent() + " %");
		});
		page.close();
	}
}

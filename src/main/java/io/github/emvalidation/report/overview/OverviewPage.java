package io.github.emvalidation.report.overview;

import io.github.emvalidation.report.collection.HeadlineValue;
import io.github.emvalidation.report.collection.MapSummary;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.screen.PageScripts;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Program;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * overview.html: many maps in a table that can be sorted and filtered, the worst first, and how their values are distributed; a page
 * that needs no network. Without scripts it shows the first maps.
 */
final class OverviewPage {

	private static final List<String> SCRIPTS = List.of("interactive/element.js", "interactive/tables.js", "interactive/unpacking.js",
		"interactive/layers.js", "overview/places.js", "overview/filters.js", "overview/maps.js", "overview/values.js", "overview/start.js");
	private static final String LEGEND = "Marks: ✓ OK, a number of warnings, ○ OK with warnings that are expected or accepted, – does not " +
		"apply, ✕ could not be measured. Hold the pointer over a mark or a heading for its words. Press a heading to sort by it. The worst " +
		"maps stand first.";
	/** Rows that are shown at a time. */
	private static final int PER_PAGE = 200;

	private final String title;
	private final List<ListedMap> maps;
	private final List<HeadlineValue> headlines;
	private final Path folder;
	private final Xhtml page = new Xhtml();

	private OverviewPage(final String title, final List<ListedMap> maps, final List<HeadlineValue> headlines, final Path folder) {
		this.title = title;
		this.maps = maps;
		this.headlines = headlines.stream().filter(value -> maps.stream().flatMap(map -> map.report().stream())
			.anyMatch(report -> value.number(report).isPresent())).toList();
		this.folder = folder;
	}

	/**
	 * @param maps   in the order of the table
	 * @param checks whose headline values are shown
	 * @param folder where the page will be
	 */
	static String of(final String title, final List<ListedMap> maps, final List<CheckInfo> checks, final Path folder) {
		return new OverviewPage(title, worstFirst(maps), HeadlineValue.of(checks), folder).text();
	}

	/** Maps without a report, then by bad checks, by warnings, and as in the table. */
	static List<ListedMap> worstFirst(final List<ListedMap> maps) {
		final Comparator<ListedMap> better = Comparator.comparing(map -> map.report().isPresent());
		return maps.stream().sorted(better.thenComparing(map -> -map.report().map(MapSummary::bad).orElse(0))
			.thenComparing(map -> -map.report().map(MapSummary::warnings).orElse(0))).toList();
	}

	private String text() {
		final List<MapSummary.CheckLine> checks = checks();
		final List<HeadlineValue> beside = headlines.stream().filter(value -> value.headline().brief().isPresent()).toList();
		final OverviewTable table = new OverviewTable(maps, checks, beside, new MapCell(folder));
		final long done = maps.stream().filter(map -> map.report().isPresent()).count();
		PageHead.open(page, "Overview: " + title, "Validation of " + maps.size() + " cryo-EM maps");
		page.open("body").line().open("main").open("header", "class", "front").element("p", "Overview of validation reports", "class", "kind");
		page.element("h1", title, "dir", "auto").element("p", done + " of " + maps.size() + " maps have a report. Made by " +
			Program.THIS.name() + " " + Program.THIS.version() + ".").close().line();
		page.open("section", "id", "maps").element("p", LEGEND, "class", "legend");
		if (maps.size() > PER_PAGE) {
			page.element("p", "This table shows the first " + PER_PAGE + " maps. overview.csv has all.", "class", "legend first-only");
		}
		table.write(page, maps.subList(0, Math.min(PER_PAGE, maps.size())));
		page.close().line();
		if (!headlines.isEmpty()) Distributions.write(page, maps, headlines);
		page.close().close().line().close().line();
		return PageScripts.into(page.toString(), PageHead.resource("interactive/interactive.css") + PageHead.resource("overview.css"),
			OverviewData.of(maps, table, checks, headlines, PER_PAGE), List.of(PageScripts.joined(SCRIPTS)));
	}

	/** One of each check of all reports, by their ids. */
	private List<MapSummary.CheckLine> checks() {
		final Map<String, MapSummary.CheckLine> byId = new TreeMap<>();
		maps.stream().flatMap(map -> map.report().stream()).flatMap(report -> report.checks().stream())
			.forEach(check -> byId.putIfAbsent(check.id(), check));
		return List.copyOf(byId.values());
	}
}

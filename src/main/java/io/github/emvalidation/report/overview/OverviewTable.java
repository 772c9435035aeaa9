package io.github.emvalidation.report.overview;

import io.github.emvalidation.report.collection.HeadlineValue;
import io.github.emvalidation.report.collection.MapSummary;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The table of the overview, as wide as a screen: the map, what the table of maps says of it, date, score, resolution, the values
 * that checks put beside the score, a value that the reader chooses, and a narrow mark for each check.
 */
final class OverviewTable {

	static final String NOTHING = "–";
	private static final int DIGITS = 3;
	/** What the columns of a screen of 1400 pixels leave to those of the reader's table, and what a mark takes, in rem. */
	private static final double ROOM = 43;
	private static final double MARK = 1.5;
	private static final double NARROWEST = 3;
	private static final double WIDEST = 10;

	/** A column between the name of the map and the marks. */
	private record Column(String heading, String meaning, String kind, Function<ListedMap, String> text) {}

	private final List<MapSummary.CheckLine> checks;
	private final List<Column> columns = new ArrayList<>();
	private final MapCell mapCell;
	private final double wordsWidth;

	/**
	 * @param maps   all maps
	 * @param checks one of each check, in the order of the columns
	 * @param values those that stand beside the score
	 */
	OverviewTable(final List<ListedMap> maps, final List<MapSummary.CheckLine> checks, final List<HeadlineValue> values,
		final MapCell mapCell)
	{
		this.checks = checks;
		this.mapCell = mapCell;
		final List<String> extra = maps.stream().flatMap(map -> map.map().extra().keySet().stream()).distinct().toList();
		extra.forEach(name -> columns.add(new Column(name, "From the table of maps", "words", map -> map.map().extra().getOrDefault(name, ""))));
		columns.add(new Column("Date", "Day of the report", "words", map -> of(map, report -> report.validated())));
		columns.add(new Column("Score", "Checks without warnings, of those that could be graded", "number",
			map -> of(map, OverviewTable::score)));
		columns.add(new Column("Est. Å", "Estimated resolution in Å", "number", map -> of(map, report -> estimate(report.estimates()))));
		columns.add(new Column("Rep. Å", "Reported resolution in Å", "number",
			map -> of(map, report -> report.number(Input.RESOLUTION).map(OverviewTable::number).orElse(NOTHING))));
		values.forEach(value -> columns.add(new Column(value.headline().brief().orElseThrow(), value.headline().heading(), "number",
			map -> of(map, report -> value.text(report).orElse(NOTHING)))));
		wordsWidth = Math.max(NARROWEST, Math.min(WIDEST, (ROOM - MARK * checks.size()) / Math.max(1, extra.size())));
	}

	private static String of(final ListedMap map, final Function<MapSummary, String> text) {
		return map.report().map(text).orElse(NOTHING);
	}

	/** Writes the table with these rows. */
	void write(final Xhtml page, final List<ListedMap> rows) {
		page.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", "The maps, the worst first");
		page.open("table", "class", "overview", "aria-label", "The maps", "style", "--words: " + Numbers.decimals(wordsWidth, 1) + "rem");
		page.open("thead").open("tr");
		heading(page, "Map", "The map, with its report", "first");
		columns.forEach(column -> heading(page, column.heading, column.meaning, column.kind));
		heading(page, "Value", "The chosen value", "number chosen");
		checks.forEach(check -> heading(page, check.id(), check.id() + " " + check.name(), "mark"));
		page.close().close().line().open("tbody");
		rows.forEach(row -> page.open("tr").markup(row(row)).close().line());
		page.close().close().close().line();
	}

	private static void heading(final Xhtml page, final String text, final String meaning, final String kind) {
		page.element("th", text, "scope", "col", "class", kind, "title", meaning);
	}

	/** The cells of a map. */
	String row(final ListedMap map) {
		final Xhtml cells = new Xhtml();
		cells.open("th", "scope", "row", "class", "first");
		mapCell.write(cells, map);
		cells.close();
		// the hint shows in full what is cut off
		columns.forEach(column -> cells.element("td", column.text.apply(map), "class", column.kind, "title", column.text.apply(map)));
		cells.element("td", "", "class", "number chosen");
		for (final MapSummary.CheckLine check : checks) {
			cells.open("td", "class", "mark");
			result(map, check).ifPresent(found -> mark(cells, found));
			cells.close();
		}
		return cells.toString();
	}

	/** The texts of the cells, by which rows are sorted. */
	List<String> texts(final ListedMap map) {
		final List<String> texts = new ArrayList<>(List.of(map.map().name()));
		columns.forEach(column -> texts.add(column.text.apply(map)));
		texts.add("");
		checks.forEach(check -> texts.add(result(map, check).map(OverviewTable::letter).orElse("")));
		return texts;
	}

	/** A letter for the status of each check: OK, Warnings, Failed, Not applicable; a space where it did not run. */
	String statuses(final ListedMap map) {
		final StringBuilder letters = new StringBuilder();
		checks.forEach(check -> letters.append(result(map, check).map(found -> found.status().name().charAt(0)).orElse(' ')));
		return letters.toString();
	}

	private static Optional<MapSummary.CheckLine> result(final ListedMap map, final MapSummary.CheckLine check) {
		return map.report().flatMap(report -> report.checks().stream().filter(found -> found.id().equals(check.id())).findFirst());
	}

	private static String score(final MapSummary report) {
		return report.evaluable() == 0 ? NOTHING : report.passed() + "/" + report.evaluable();
	}

	/** "3.1", or "3.1–4.2" where several checks estimate it. */
	private static String estimate(final List<Double> estimates) {
		final OptionalDouble least = estimates.stream().mapToDouble(r -> r).min();
		if (least.isEmpty()) return NOTHING;
		final String finest = number(least.getAsDouble());
		final String coarsest = number(estimates.stream().mapToDouble(r -> r).max().orElseThrow());
		return finest.equals(coarsest) ? finest : finest + "–" + coarsest;
	}

	private static String number(final double value) {
		return Numbers.significant(value, DIGITS);
	}

	/** A letter that says the status, which a screen reader and the hint say in words. */
	private static void mark(final Xhtml page, final MapSummary.CheckLine check) {
		final List<String> lines = new ArrayList<>(List.of(check.id() + " " + check.name() + ": " + check.words()));
		lines.addAll(check.warnings());
		lines.addAll(check.notes());
		final boolean excused = check.status() == Status.OK && check.excused() > 0;
		page.element("span", letter(check), "class", "badge " + (excused ? "none" : Words.tone(check.status())),
			"role", "img", "aria-label", lines.get(0), "title", String.join("\n", lines));
	}

	private static String letter(final MapSummary.CheckLine check) {
		return switch (check.status()) {
			case OK -> check.excused() > 0 ? "○" : "✓";
			case WARNINGS -> Integer.toString(check.warnings().size());
			case NOT_APPLICABLE -> NOTHING;
			case FAILED -> "✕";
		};
	}
}

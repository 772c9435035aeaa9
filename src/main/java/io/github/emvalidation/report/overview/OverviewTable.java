package io.github.emvalidation.report.overview;

import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The first table of the overview, as wide as a screen: the map, what the table of maps says of it, date, score, resolution, the values
 * that checks put beside the score, and a narrow mark for each check.
 */
final class OverviewTable {

	static final String NOTHING = "–";
	private static final int DIGITS = 3;

	private final Xhtml page;
	private final Map<MapOutcome, Optional<SavedReport>> maps;
	private final List<SavedCheck> checks;
	private final List<HeadlineColumn> values;
	private final List<String> extra;
	private final MapCell mapCell;

	/**
	 * @param maps   in the order of the rows
	 * @param checks one of each check, in the order of the columns
	 * @param values those that stand beside the score
	 */
	OverviewTable(final Xhtml page, final Map<MapOutcome, Optional<SavedReport>> maps, final List<SavedCheck> checks,
		final List<HeadlineColumn> values, final MapCell mapCell)
	{
		this.page = page;
		this.maps = maps;
		this.checks = checks;
		this.values = values;
		this.mapCell = mapCell;
		extra = maps.keySet().stream().flatMap(map -> map.extra().keySet().stream()).distinct().toList();
	}

	void write() {
		page.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", "The maps, the worst first");
		page.open("table", "class", "overview", "aria-label", "The maps").open("thead").open("tr");
		heading("Map", "The map, with its report", "first");
		extra.forEach(name -> heading(name, "From the table of maps", "words"));
		heading("Date", "Day of the report", "words");
		heading("Score", "Checks without warnings, of those that could be graded", "number");
		heading("Est. Å", "Estimated resolution in Å", "number");
		heading("Rep. Å", "Reported resolution in Å", "number");
		values.forEach(value -> heading(value.headline().brief().orElseThrow(), value.headline().heading(), "number"));
		checks.forEach(check -> heading(check.id(), check.id() + " " + check.name(), "mark"));
		page.close().close().line().open("tbody");
		maps.forEach(this::row);
		page.close().close().close().line();
	}

	private void heading(final String text, final String meaning, final String kind) {
		page.element("th", text, "scope", "col", "class", kind, "title", meaning);
	}

	private void row(final MapOutcome map, final Optional<SavedReport> report) {
		page.open("tr").open("th", "scope", "row", "class", "first");
		mapCell.write(page, map, report);
		page.close();
		extra.forEach(name -> cell("words", map.extra().getOrDefault(name, "")));
		cell("words", report.flatMap(SavedReport::date).orElse(NOTHING));
		cell("number", report.map(OverviewTable::score).orElse(NOTHING));
		cell("number", report.map(found -> estimate(found.score().resolutionEstimates())).orElse(NOTHING));
		cell("number", report.flatMap(found -> found.input().number(Input.RESOLUTION)).map(OverviewTable::number).orElse(NOTHING));
		values.forEach(value -> cell("number", report.flatMap(value::in).orElse(NOTHING)));
		for (final SavedCheck check : checks) {
			page.open("td", "class", "mark");
			report.flatMap(found -> found.checks().stream().filter(c -> c.id().equals(check.id())).findFirst()).ifPresent(this::mark);
			page.close();
		}
		page.close().line();
	}

	/** The hint shows in full what is cut off. */
	private void cell(final String kind, final String text) {
		page.element("td", text, "class", kind, "title", text);
	}

	private static String score(final SavedReport report) {
		return report.score().evaluable() == 0 ? NOTHING : report.score().passed() + "/" + report.score().evaluable();
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
	private void mark(final SavedCheck check) {
		final List<String> lines = new ArrayList<>(List.of(check.id() + " " + check.name() + ": " + check.statusText()));
		if (check.reason() != null) lines.add(check.reason());
		lines.addAll(check.warnings());
		lines.addAll(check.excused());
		final boolean excused = check.status() == Status.OK && !check.excused().isEmpty();
		page.element("span", excused ? "○" : letter(check), "class", "badge " + (excused ? "none" : Words.tone(check.status())),
			"role", "img", "aria-label", lines.get(0), "title", String.join("\n", lines));
	}

	private static String letter(final SavedCheck check) {
		return switch (check.status()) {
			case OK -> "✓";
			case WARNINGS -> Integer.toString(check.warnings().size());
			case NOT_APPLICABLE -> NOTHING;
			case FAILED -> "✕";
		};
	}
}

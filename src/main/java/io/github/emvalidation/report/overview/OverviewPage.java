package io.github.emvalidation.report.overview;

import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import io.github.emvalidation.report.screen.PageScripts;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Program;
import io.github.emvalidation.result.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** overview.html: many maps in sortable tables, the worst first, in a page that needs no network. */
final class OverviewPage {

	private static final List<String> SCRIPTS = List.of("interactive/element.js", "interactive/tables.js", "interactive/reaching.js",
		"comparison/start.js");
	private static final String LEGEND = "Marks: ✓ OK, a number of warnings, ○ OK with warnings that are expected or accepted, – does not " +
		"apply, ✕ could not be measured. Hold the pointer over a mark or a heading for its words. Press a heading to sort by it. The worst " +
		"maps stand first.";
	/** The declared numbers on which other values depend. */
	private static final List<Input> DECLARED = Input.of(Input.Role.DECLARED).stream()
		.filter(input -> input.kind().isNumber() && input.whenDifferent().isPresent()).toList();

	private final String title;
	private final Map<MapOutcome, Optional<SavedReport>> maps;
	private final List<HeadlineColumn> headlines;
	private final Path folder;
	private final Xhtml page = new Xhtml();

	private OverviewPage(final String title, final Map<MapOutcome, Optional<SavedReport>> maps, final List<HeadlineColumn> headlines,
		final Path folder)
	{
		this.title = title;
		this.maps = maps;
		this.headlines = headlines;
		this.folder = folder;
	}

	/**
	 * @param maps   in the order of the table, with their reports where there are any
	 * @param checks whose headline values become columns
	 * @param folder where the page will be
	 */
	static String of(final String title, final Map<MapOutcome, Optional<SavedReport>> maps, final List<CheckInfo> checks, final Path folder) {
		return PageScripts.into(new OverviewPage(title, worstFirst(maps), HeadlineColumn.of(checks), folder).text(),
			PageHead.resource("interactive/interactive.css") + PageHead.resource("comparison/comparison.css") + PageHead.resource("overview.css"),
			"", List.of(PageScripts.joined(SCRIPTS)));
	}

	/** Maps without a report, then by bad checks, by warnings, and as in the table. */
	static Map<MapOutcome, Optional<SavedReport>> worstFirst(final Map<MapOutcome, Optional<SavedReport>> maps) {
		final Comparator<Map.Entry<MapOutcome, Optional<SavedReport>>> better = Comparator.comparing(map -> map.getValue().isPresent());
		final Map<MapOutcome, Optional<SavedReport>> sorted = new LinkedHashMap<>();
		maps.entrySet().stream().sorted(better.thenComparing(map -> -count(map.getValue(), check -> check.status().isBad() ? 1 : 0))
			.thenComparing(map -> -count(map.getValue(), check -> check.warnings().size())))
			.forEach(map -> sorted.put(map.getKey(), map.getValue()));
		return sorted;
	}

	private static int count(final Optional<SavedReport> report, final ToIntFunction<SavedCheck> of) {
		return report.map(found -> found.checks().stream().mapToInt(of).sum()).orElse(0);
	}

	private String text() {
		final long done = maps.values().stream().filter(Optional::isPresent).count();
		PageHead.open(page, "Overview: " + title, "Validation of " + maps.size() + " cryo-EM maps");
		page.open("body").line().open("main").open("header", "class", "front").element("p", "Overview of validation reports", "class", "kind");
		page.element("h1", title, "dir", "auto").element("p", done + " of " + maps.size() + " maps have a report. Made by " +
			Program.THIS.name() + " " + Program.THIS.version() + ".").close().line();
		page.open("section", "id", "maps").element("p", LEGEND, "class", "legend");
		final List<HeadlineColumn> beside = found().stream().filter(value -> value.headline().brief().isPresent()).toList();
		new OverviewTable(page, maps, checks(), beside, new MapCell(folder)).write();
		writeValues(found().stream().filter(value -> value.headline().brief().isEmpty()).toList());
		return page.close().close().close().line().close().line().toString();
	}

	/** The headline values that at least one report has. */
	private List<HeadlineColumn> found() {
		return headlines.stream().filter(value -> reports().stream().anyMatch(report -> value.in(report).isPresent())).toList();
	}

	private List<SavedReport> reports() {
		return maps.values().stream().flatMap(Optional::stream).toList();
	}

	/** One of each check of all reports, by their ids. */
	private List<SavedCheck> checks() {
		final Map<String, SavedCheck> byId = new TreeMap<>();
		reports().forEach(report -> report.checks().forEach(check -> byId.putIfAbsent(check.id(), check)));
		return List.copyOf(byId.values());
	}

	/** The second table: what was declared, and one value of each check that has none in the first. */
	private void writeValues(final List<HeadlineColumn> values) {
		final List<String> columns = new ArrayList<>(List.of("Map"));
		DECLARED.forEach(input -> columns.add(heading(input)));
		values.forEach(value -> columns.add(value.headline().heading()));
		final List<List<Cell>> rows = new ArrayList<>();
		maps.forEach((map, report) -> report.ifPresent(found -> rows.add(row(map, found, values))));
		final Captions captions = new Captions(page, Map.of());
		captions.table(captions.nextTables(1).get(0), "A value of each check. overview.csv has all values.", "overview further", columns, rows);
	}

	private static List<Cell> row(final MapOutcome map, final SavedReport report, final List<HeadlineColumn> values) {
		final List<Cell> cells = new ArrayList<>(List.of(new Cell(map.name(), false)));
		DECLARED.forEach(input -> cells.add(Cell.of(report.input().number(input).map(value -> Numbers.digits(value, 6))
			.orElse(OverviewTable.NOTHING))));
		for (final HeadlineColumn value : values) cells.add(Cell.of(value.in(report).orElse(OverviewTable.NOTHING)));
		return cells;
	}

	private static String heading(final Input input) {
		return input.title() + (input.unit() == Unit.DENSITY ? "" : " (" + input.unit().symbol() + ")");
	}
}

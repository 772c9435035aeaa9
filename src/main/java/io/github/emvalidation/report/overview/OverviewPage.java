package io.github.emvalidation.report.overview;

import io.github.emvalidation.figure.Thumbnail;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.compare.ComparisonWriter;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import io.github.emvalidation.report.screen.PageScripts;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Program;
import io.github.emvalidation.result.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** overview.html: many maps in one sortable table, in a page that needs no network. */
final class OverviewPage {

	private static final List<String> SCRIPTS = List.of("interactive/element.js", "interactive/tables.js", "comparison/start.js");
	private static final String NOTHING = "–";
	private static final int SIDE = 96;
	/** Map, thumbnail, score and warnings. */
	private static final int FIRST_COLUMNS = 4;
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
		return PageScripts.into(new OverviewPage(title, maps, HeadlineColumn.of(checks), folder).text(),
			PageHead.resource("interactive/interactive.css") + PageHead.resource("comparison/comparison.css") + PageHead.resource("overview.css"),
			"", List.of(PageScripts.joined(SCRIPTS)));
	}

	private String text() {
		final long done = maps.values().stream().filter(Optional::isPresent).count();
		PageHead.open(page, "Overview: " + title, "Validation of " + maps.size() + " cryo-EM maps");
		page.open("body").line().open("main").open("header", "class", "front").element("p", "Overview of validation reports", "class", "kind");
		page.element("h1", title, "dir", "auto").element("p", done + " of " + maps.size() + " maps have a report. Made by " +
			Program.THIS.name() + " " + Program.THIS.version() + ".").close().line();
		page.open("section", "id", "maps");
		final Captions captions = new Captions(page, Map.of());
		final List<String> checks = checks();
		final List<HeadlineColumn> values = headlines.stream()
			.filter(value -> reports().stream().anyMatch(report -> value.in(report).isPresent())).toList();
		final List<List<Cell>> rows = new ArrayList<>();
		maps.forEach((map, report) -> rows.add(row(map, report, checks, values)));
		captions.table(captions.nextTables(1).get(0), "The maps. Press a heading to sort by it.", "overview", columns(checks, values), rows);
		return page.close().close().close().line().close().line().toString();
	}

	private List<SavedReport> reports() {
		return maps.values().stream().flatMap(Optional::stream).toList();
	}

	/** The checks of all reports, by their ids. */
	private List<String> checks() {
		final TreeSet<String> ids = new TreeSet<>();
		reports().forEach(report -> report.checks().forEach(check -> ids.add(check.id() + " " + check.name())));
		return List.copyOf(ids);
	}

	private static List<String> columns(final List<String> checks, final List<HeadlineColumn> values) {
		final List<String> columns = new ArrayList<>(List.of("Map", "Picture", "Score", "Warnings"));
		DECLARED.forEach(input -> columns.add(heading(input)));
		columns.addAll(checks);
		values.forEach(value -> columns.add(value.headline().heading()));
		return columns;
	}

	private List<Cell> row(final MapOutcome map, final Optional<SavedReport> report, final List<String> checks,
		final List<HeadlineColumn> values)
	{
		final List<Cell> cells = new ArrayList<>();
		if (report.isEmpty()) {
			cells.add(Cell.of(page -> page.element("b", map.name()).element("p", map.message().orElse(""), "class", "refused")));
			cells.add(Cell.of(NOTHING));
			cells.add(Cell.of(page -> page.element("span", "No report", "class", "badge failed")));
			while (cells.size() < FIRST_COLUMNS + DECLARED.size() + checks.size() + values.size()) cells.add(Cell.of(NOTHING));
			return cells;
		}
		final SavedReport found = report.get();
		cells.add(Cell.of(page -> {
			page.element("a", map.name(), "href", link(map, ReportFiles.HTML));
			found.declaredTitle().filter(title -> !title.equals(map.name())).ifPresent(title -> page.text(" " + title));
		}));
		cells.add(Cell.of(page -> picture(page, map)));
		cells.add(Cell.of(found.score().evaluable() == 0 ? NOTHING : found.score().passed() + " of " + found.score().evaluable()));
		cells.add(Cell.of(Integer.toString(found.checks().stream().mapToInt(check -> check.warnings().size()).sum())));
		DECLARED.forEach(input -> cells.add(Cell.of(found.input().number(input).map(value -> Numbers.digits(value, 6)).orElse(NOTHING))));
		for (final String check : checks) cells.add(status(found, check));
		for (final HeadlineColumn value : values) cells.add(Cell.of(value.in(found).orElse(NOTHING)));
		return cells;
	}

	private static Cell status(final SavedReport report, final String check) {
		final Optional<SavedCheck> found = report.checks().stream().filter(c -> check.startsWith(c.id() + " ")).findFirst();
		if (found.isEmpty()) return Cell.of(NOTHING);
		final String hint = found.get().reason() != null ? found.get().reason() : String.join("\n", found.get().warnings());
		final String tone = "badge " + Words.tone(found.get().status());
		return Cell.of(page -> page.element("span", found.get().statusText(), "class", tone, "title", hint));
	}

	private void picture(final Xhtml cell, final MapOutcome map) {
		final Optional<String> small = picture(map.folder().resolve(ReportFiles.HTML));
		if (small.isEmpty()) cell.text(NOTHING);
		else cell.open("a", "href", link(map, ReportFiles.HTML)).empty("img", "src", small.get(), "alt", "The surface of " + map.name()).close();
	}

	/** A thumbnail of the surface of the map, or of the first figure of a report without a surface. */
	private static Optional<String> picture(final Path report) {
		try {
			final String html = Files.readString(report);
			return Thumbnail.first(html.substring(Math.max(0, html.indexOf("data-colouring=\"\""))), SIDE);
		}
		catch (final IOException e) {
			throw new BadInputException(report + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/** The path from the page to a file of a report. */
	private String link(final MapOutcome map, final String file) {
		return ComparisonWriter.linked(folder.resolve(OverviewWriter.HTML), map.folder().resolve(file));
	}

	private static String heading(final Input input) {
		return input.title() + (input.unit() == Unit.DENSITY ? "" : " (" + input.unit().symbol() + ")");
	}
}

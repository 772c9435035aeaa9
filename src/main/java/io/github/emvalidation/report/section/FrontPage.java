package io.github.emvalidation.report.section;

import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Verdict;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.result.Program;
import java.util.List;
import java.util.stream.Collectors;

/** The first page, which answers: which map, the verdict, what to look at, a line a check, and what the map looks like. */
public final class FrontPage implements Section {

	static final String ID = "summary";

	/** The note of a report whose contour level the author did not declare. */
	static final String SUGGESTED = "This program suggested the contour level, and its user accepted it. The author did not declare it. " +
		"The masks and most checks are only as good as this level. Compare it with the author's level before you rely on them.";

	private static final List<Input> FACTS = List.of(Input.EMDB, Input.AUTHORS, Input.DATE);
	/** More things to look at are in the section of warnings. */
	static final int FIRST = 3;

	private final Report report;
	private final Verdict verdict;
	private final FrontFigures figures;
	private final List<Drawing> drawings;

	/** @param drawings of these figures, in their order; they may be missing where the page is not written */
	FrontPage(final Report report, final Verdict verdict, final FrontFigures figures, final List<Drawing> drawings) {
		this.report = report;
		this.verdict = verdict;
		this.figures = figures;
		this.drawings = drawings;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "Summary";
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		page.open("section", "id", ID, "class", "front");
		writeHead(page);
		page.open("p", "class", "verdict").element("b", verdict.sentence()).text(" " + verdict.limit()).close().line();
		page.element("p", report.resolutionText(), "class", "resolution");
		if (report.entry().facts().hasSuggestedContour()) page.element("p", SUGGESTED, "class", "note");
		writeRemarks(page);
		writeThings(page);
		writeChecks(page);
		figures.write(page, drawings);
		page.close().line();
	}

	private void writeHead(final Xhtml page) {
		page.open("header");
		page.element("p", "Validation report of a cryo-EM map · " + levels(report), "class", "kind");
		page.element("h1", report.title(), "dir", "auto").line();
		page.open("dl");
		for (final Input input : FACTS) report.entry().facts().text(input).ifPresent(value -> fact(page, input.title(), value));
		fact(page, "Map", report.entry().map().name() + ", " + report.entry().grid().size() + " voxels of " +
			Words.lengths(report.entry().grid().voxel()));
		for (final Input input : Input.of(Input.Role.DECLARED, Input.Role.JUDGING)) {
			final boolean expected = input == Input.CONTOUR || input == Input.RESOLUTION;
			if (expected || report.entry().has(input)) fact(page, input.title(), Words.declared(report.entry(), input));
		}
		report.entry().facts().file(Input.MAP).flatMap(file -> file.sha256()).ifPresent(hash -> fact(page, "SHA-256", hash));
		fact(page, "Report", Words.day(report.date()) + ", " + Program.THIS.name() + " " + Program.THIS.version());
		page.close().close().line();
	}

	/** "Level 0: the map alone". */
	static String levels(final Report report) {
		return report.levels().stream().map(level -> level.title() + ": " + level.words()).collect(Collectors.joining(" · "));
	}

	private static void fact(final Xhtml page, final String name, final String value) {
		page.open("div").element("dt", name).element("dd", value, "dir", "auto").close();
	}

	/** What is odd about the input: it bears on all that follows. */
	private void writeRemarks(final Xhtml page) {
		final List<String> remarks = report.entry().facts().remarks();
		for (final String remark : remarks.subList(0, Math.min(FIRST, remarks.size()))) page.element("p", remark, "class", "note").line();
		final int more = remarks.size() - FIRST;
		if (more <= 0) return;
		page.open("p", "class", "note").element("a", more == 1 ? "One more remark on the input" : more + " more remarks on the input", "href",
			"#" + InputSection.ID).text(".").close().line();
	}

	private void writeThings(final Xhtml page) {
		if (verdict.things().isEmpty()) return;
		page.open("div", "class", "warnings").element("h2", verdict.things().size() == 1 ? "Look at this" : "Look at these first").open("ol");
		for (final Verdict.Thing thing : verdict.things().subList(0, Math.min(FIRST, verdict.things().size()))) {
			page.open("li").element("a", thing.result().info().title(), "href", "#" + Words.anchor(thing.result()));
			page.text(": " + thing.warning()).close();
		}
		page.close();
		final int more = verdict.things().size() - FIRST;
		if (more > 0) {
			page.open("p").element("a", more == 1 ? "One more warning" : more + " more warnings", "href", "#" + WarningsSection.ID)
				.text(".").close();
		}
		page.close().line();
	}

	/** A row a check: the question, the answer, a value. */
	private void writeChecks(final Xhtml page) {
		final String kind = report.places().isEmpty() ? "checks" : "checks placed";
		page.open("table", "class", kind, "aria-label", "The checks: " + report.scoreText()).open("tbody");
		for (final Level level : report.levels()) {
			for (final CheckResult result : report.results(level)) writeCheck(page, result);
		}
		page.close().close().line();
		if (!report.places().isEmpty()) PlaceBar.explain(page);
	}

	private void writeCheck(final Xhtml page, final CheckResult result) {
		page.open("tr").open("td").element("a", result.info().id(), "href", "#" + Words.anchor(result));
		page.text(" " + result.info().question()).close();
		page.open("td");
		Words.badge(page, result);
		page.close().element("td", headline(result), "class", "number");
		final String id = result.info().id();
		if (!report.places().isEmpty()) PlaceBar.write(page, report.places().stream().filter(place -> place.check().equals(id)));
		page.close().line();
	}

	/** "B-factor: -82.3 Å²", or the reason why there is none. */
	private static String headline(final CheckResult result) {
		return result.info().headlines().stream().flatMap(headline -> headline.text(result).stream()).findFirst().orElse("");
	}
}

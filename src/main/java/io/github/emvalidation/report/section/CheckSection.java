package io.github.emvalidation.report.section;

import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.Captions.Fact;
import io.github.emvalidation.report.page.Label;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The section of one check: question, what is measured, what was found, criteria, what to do. */
final class CheckSection implements Section {

	/** Longer lists are in metrics.csv only; the check itself makes a table of a list that people should read. */
	private static final int LONGEST_LIST = 6;
	private static final String NOTHING = "–";

	private final CheckResult result;

	CheckSection(final CheckResult result) {
		this.result = result;
	}

	@Override
	public String id() {
		return Words.anchor(result);
	}

	@Override
	public String title() {
		return result.info().title();
	}

	@Override
	public Optional<CheckResult> check() {
		return Optional.of(result);
	}

	@Override
	public List<Figure> figures() {
		return result.figures();
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		page.open("section", "id", id(), "class", "check");
		page.open("h3").text(heading + " ");
		Words.badge(page, result);
		page.close().open("p", "class", "question");
		Words.part(page, heading).text(result.info().question()).close().line();
		explanation(page, "What is measured", result.info().measures());
		if (result.status().isEvaluable()) writeGraded(page, captions);
		else writeUngraded(page, captions);
		page.close().line();
	}

	/** The reason, and what was found nevertheless. */
	private void writeUngraded(final Xhtml page, final Captions captions) {
		paragraph(page, result.status().label(), result.reason().orElseThrow());
		final List<Label> figures = captions.nextFigures(result.figures().size());
		captions.factsAndFigures("Values of " + result.info().title() + ".", facts(), figures, result.figures());
	}

	private void writeGraded(final Xhtml page, final Captions captions) {
		explanation(page, "What a good map shows", result.info().expected());
		final List<Label> values = captions.nextTables(result.findings().isEmpty() ? 0 : 1);
		final List<Table> own = own();
		final List<Label> tables = captions.nextTables(own.size());
		final List<Label> figures = captions.nextFigures(result.figures().size());
		writeFound(page, captions, values, tables, figures);
		writeWarnings(page);
		values.forEach(label -> captions.table(label, "Criteria of " + result.info().title() + ".", "criteria",
			List.of("Criterion", "Found", "Verdict"), result.findings().stream().map(this::row).toList()));
		for (int i = 0; i < tables.size(); i++) captions.table(tables.get(i), own.get(i));
		captions.factsAndFigures((values.isEmpty() ? "Values of " : "Other values of ") + result.info().title() + ".", facts(), figures,
			result.figures());
	}

	/** The summary, and where to look for more. */
	private void writeFound(final Xhtml page, final Captions captions, final List<Label> values, final List<Label> tables,
		final List<Label> figures)
	{
		page.open("div", "class", "told").element("h4", "What was found").open("p").text(result.summary());
		reference(page, captions, " Criteria: ", values);
		reference(page, captions, " Details: ", tables);
		reference(page, captions, " ", figures);
		page.close().close().line();
		for (final String note : result.notes()) page.element("p", note, "class", "note").line();
	}

	private static void reference(final Xhtml page, final Captions captions, final String words, final List<Label> labels) {
		if (labels.isEmpty()) return;
		page.text(words);
		captions.refer(labels);
		page.text(".");
	}

	private List<Cell> row(final Finding finding) {
		// a reason is too long for the column of values
		final String reason = finding.metric().isPresent() ? "" : " " + finding.found();
		return List.of(Cell.of(result.sentence(finding) + reason), new Cell(finding.metric().isPresent() ? finding.found() : NOTHING, true),
			Cell.of(cell -> Words.badge(cell, finding.verdict())));
	}

	private void writeWarnings(final Xhtml page) {
		if (result.warnings().isEmpty()) return;
		page.open("div", "class", "warnings").element("h4", result.warnings().size() == 1 ? "Warning" : "Warnings").open("ul");
		for (final String warning : result.warnings()) page.element("li", warning);
		page.close().close().line();
		paragraph(page, "What to do", result.info().advice());
	}

	/** The tables without those on the published service, which have a section of their own. */
	private List<Table> own() {
		return result.tables().stream().filter(table -> table.role() == Table.Role.OWN).toList();
	}

	/** Values that no table shows. */
	private List<Fact> facts() {
		final Set<String> judged = result.findings().stream().flatMap(finding -> finding.metric().stream()).map(Metric::key)
			.collect(Collectors.toSet());
		final Set<String> tabulated = result.tables().stream().flatMap(table -> table.shows().stream()).collect(Collectors.toSet());
		return result.metrics().stream().filter(m -> !judged.contains(m.key()) && !tabulated.contains(m.key()))
			.filter(m -> m.values().size() <= LONGEST_LIST).map(metric -> new Fact(metric.meaning(), metric.text())).toList();
	}

	/** What some readers know already; a browser can fold it away. */
	private static void explanation(final Xhtml page, final String heading, final String text) {
		page.open("details", "open", "open").open("summary").element("h4", heading).close().element("p", text).close().line();
	}

	private static void paragraph(final Xhtml page, final String heading, final String text) {
		page.open("div", "class", "told").element("h4", heading).element("p", text).close().line();
	}
}

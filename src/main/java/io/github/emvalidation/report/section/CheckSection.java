package io.github.emvalidation.report.section;

import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.Label;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The section of one check: question, what is measured, what was found, criteria, what to do. */
final class CheckSection {

	/** A list of more values than this is for metrics.csv; where people should read it, the check makes a table of it. */
	private static final int LONGEST_LIST = 6;

	private final Xhtml page;
	private final Captions exhibits;
	private final CheckResult result;

	CheckSection(final Xhtml page, final Captions exhibits, final CheckResult result) {
		this.page = page;
		this.exhibits = exhibits;
		this.result = result;
	}

	void write() {
		page.open("section", "id", Words.anchor(result), "class", "check");
		page.open("h3").text(Words.name(result) + " ");
		Words.badge(page, result);
		page.close().open("p", "class", "question");
		Words.part(page, Words.name(result)).text(result.info().question()).close().line();
		explanation("What is measured", result.info().measures());
		if (result.status().isEvaluable()) writeGraded();
		else paragraph(result.status().label(), result.reason().orElseThrow());
		page.close().line();
	}

	private void writeGraded() {
		explanation("What a good map shows", result.info().expected());
		final List<Metric> others = ungraded();
		final boolean judged = !result.findings().isEmpty();
		final List<Label> criteria = exhibits.nextTables(judged ? 1 : 0);
		final List<Label> values = exhibits.nextTables(others.isEmpty() ? 0 : 1);
		final List<Label> tables = exhibits.nextTables(result.tables().size());
		final List<Label> figures = exhibits.nextFigures(result.figures().size());
		writeFound(criteria, values, tables, figures);
		if (judged) writeCriteria(criteria.get(0));
		writeWarnings();
		if (!others.isEmpty()) writeValues(values.get(0), others);
		for (int i = 0; i < tables.size(); i++) exhibits.table(tables.get(i), result.tables().get(i));
		if (!result.info().differences().isEmpty()) explanation("Differences from the published validation service", result.info().differences());
		for (int i = 0; i < figures.size(); i++) exhibits.figure(figures.get(i), result.figures().get(i));
	}

	/** The summary, and where to look for more. */
	private void writeFound(final List<Label> criteria, final List<Label> values, final List<Label> tables, final List<Label> figures) {
		page.element("h4", "What was found").open("p").text(result.summary());
		reference(" The automatic criteria are judged in ", criteria);
		reference(" All other values are in ", values);
		reference(" See also ", tables);
		reference(tables.isEmpty() ? " See also " : " It is pictured in ", figures);
		page.close().line();
		for (final String note : result.notes()) page.element("p", note, "class", "note").line();
	}

	private void reference(final String words, final List<Label> labels) {
		if (labels.isEmpty()) return;
		page.text(words);
		exhibits.refer(labels);
		page.text(".");
	}

	private void writeCriteria(final Label label) {
		final List<List<Cell>> rows = result.findings().stream().map(CheckSection::row).toList();
		exhibits.table(label, "Automatic criteria of " + Words.name(result) + ".", "criteria", List.of("Criterion", "Found", "Verdict"), rows);
	}

	private static List<Cell> row(final Finding finding) {
		final String found = finding.metric().map(Metric::text).or(finding::reason).orElseThrow();
		return List.of(Cell.of(finding.criterion().sentence()), new Cell(found, finding.metric().isPresent()), Cell.of(page -> Words.badge(page, finding.verdict())));
	}

	private void writeWarnings() {
		if (result.warnings().isEmpty()) return;
		page.open("div", "class", "warnings").element("h4", result.warnings().size() == 1 ? "Warning" : "Warnings").open("ul");
		for (final String warning : result.warnings()) page.element("li", warning);
		page.close().close().line();
		paragraph("What to do", result.info().advice());
	}

	/** Values that the table of criteria does not show. */
	private List<Metric> ungraded() {
		final Set<String> judged = result.findings().stream().flatMap(finding -> finding.metric().stream()).map(Metric::key)
			.collect(Collectors.toSet());
		return result.metrics().stream().filter(m -> !judged.contains(m.key()) && m.values().size() <= LONGEST_LIST).toList();
	}

	private void writeValues(final Label label, final List<Metric> metrics) {
		final List<List<Cell>> rows = new ArrayList<>();
		for (final Metric metric : metrics) rows.add(List.of(Cell.of(metric.meaning()), new Cell(metric.text(), true)));
		exhibits.table(label, "Other values of " + Words.name(result) + ".", "values", List.of("Quantity", "Value"), rows);
	}

	/** What some readers know already; a browser can fold it away. */
	private void explanation(final String heading, final String text) {
		page.open("details", "open", "open").open("summary").element("h4", heading).close().element("p", text).close().line();
	}

	private void paragraph(final String heading, final String text) {
		page.element("h4", heading).element("p", text).line();
	}
}

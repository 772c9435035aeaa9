package io.github.emvalidation.report.section;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.Label;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The overall quality on one page: abstract, resolution, table of checks, all warnings. */
public final class SummarySection implements Section {

	/** A reported resolution below this share of the mean estimate may be too optimistic. */
	private static final double OVERESTIMATED = 0.8;

	/** The note of a report whose contour level the author did not declare. */
	static final String SUGGESTED = "This program suggested the contour level, and its user accepted it. The author did not declare it. " +
		"The masks and most checks are only as good as this level. Compare it with the author's level before you rely on them.";

	private final Report report;

	SummarySection(final Report report) {
		this.report = report;
	}

	@Override
	public String id() {
		return "summary";
	}

	@Override
	public String title() {
		return "Overall quality";
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		final List<Label> table = captions.nextTables(1);
		page.open("section", "id", id()).element("h2", heading);
		page.open("p", "class", "score");
		Words.part(page, heading).text(capital(report.scoreText()) + ".").close().line();
		if (!report.verdicts().isEmpty()) page.element("p", String.join(" ", report.verdicts()), "class", "verdict");
		page.element("p", subject() + " " + String.join(" ", outcome(report.results())));
		if (report.entry().facts().hasSuggestedContour()) page.element("p", SUGGESTED, "class", "note");
		page.open("p").text(resolution(report.entry().resolution(), report.score().resolutionEstimates()) + " ");
		captions.refer(table);
		page.text(" lists the checks. The score counts the graded ones.").close().line();
		writeChecks(page, captions, table.get(0));
		page.close().line();
	}

	private String subject() {
		return report.entry().map().name() + " is a map of " + report.entry().grid().size() + " voxels of " +
			Words.lengths(report.entry().grid().voxel()) + ".";
	}

	/** Sentences on the warnings and what they mean, on the checks without warnings, and on those that were not graded. */
	public static List<String> outcome(final List<CheckResult> results) {
		final List<String> sentences = new ArrayList<>();
		for (final CheckResult result : results) {
			if (result.status() == Status.WARNINGS) sentences.add(result.info().title() + " warns: " + Words.list(meanings(result)) + ".");
		}
		if (!sentences.isEmpty()) sentences.add("The section of each check says what to do.");
		if (results.stream().allMatch(result -> result.status() == Status.OK) && !results.isEmpty()) sentences.add("No check warns.");
		else add(sentences, results, Status.OK, "No warning: ");
		add(sentences, results, Status.NOT_APPLICABLE, "Does not apply: ");
		add(sentences, results, Status.FAILED, "Could not be measured: ");
		return sentences.isEmpty() ? List.of("The report has no checks.") : sentences;
	}

	/** What the broken limits mean, each meaning once. */
	private static List<String> meanings(final CheckResult result) {
		return result.findings().stream().filter(finding -> finding.verdict() == Finding.Verdict.BROKEN)
			.map(finding -> finding.criterion().broken()).distinct().toList();
	}

	private static void add(final List<String> sentences, final List<CheckResult> results, final Status status, final String what) {
		final List<String> names = results.stream().filter(result -> result.status() == status).map(result -> result.info().title()).toList();
		if (!names.isEmpty()) sentences.add(what + Words.list(names) + ".");
	}

	/** The reported resolution and the estimates, and whether they agree. */
	public static String resolution(final OptionalDouble reported, final List<Double> estimates) {
		final String claim = reported.isPresent() ? "The reported resolution is " + Words.resolution(reported) + "."
			: "The author reports no resolution.";
		if (estimates.isEmpty()) return claim + " No check of this report estimates the resolution.";
		final double mean = estimates.stream().mapToDouble(r -> r).average().orElseThrow();
		final double best = estimates.stream().mapToDouble(r -> r).min().orElseThrow();
		final double worst = estimates.stream().mapToDouble(r -> r).max().orElseThrow();
		final String range = best == worst ? " The checks estimate " + Unit.ANGSTROM.print(best) + "."
			: " The checks estimate " + Unit.ANGSTROM.print(best) + " to " + Unit.ANGSTROM.print(worst) + ", on average " +
				Unit.ANGSTROM.print(mean) + ".";
		final boolean doubtful = reported.isPresent() && reported.getAsDouble() < OVERESTIMATED * mean;
		return claim + range + (doubtful ? " The reported resolution may be overestimated: it is less than " + OVERESTIMATED +
			" times the average estimate." : "");
	}

	private void writeChecks(final Xhtml page, final Captions captions, final Label label) {
		final List<List<Cell>> rows = new ArrayList<>();
		for (final CheckResult result : report.results()) {
			rows.add(List.of(Cell.of(cell -> cell.element("a", result.info().title(), "href", "#" + Words.anchor(result))),
				Cell.of(cell -> Words.badge(cell, result)), Cell.of(result.reason().orElse(result.summary()))));
		}
		captions.table(label, "The checks.", "checks", List.of("Check", "Status", "Result"), rows);
	}

	private static String capital(final String sentence) {
		return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
	}
}

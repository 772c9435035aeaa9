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

	/** A reported resolution below this share of the mean of the estimates claims more than the map shows. */
	private static final double OVERESTIMATED = 0.8;

	/** What the whole report hangs on, when nobody declared the contour level. */
	static final String SUGGESTED = "The contour level was suggested by this program and accepted by its user; the author did not declare it. " +
		"The masks, and with them most checks, are only as good as this level: compare it with the author's before relying on them.";

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
		page.element("p", subject() + " " + String.join(" ", outcome(report.results())));
		if (report.entry().facts().hasSuggestedContour()) page.element("p", SUGGESTED, "class", "note");
		page.open("p").text(resolution(report.entry().resolution(), report.score().resolutionEstimates()) + " ");
		captions.refer(table);
		page.text(" lists the checks; the score counts those that could be graded.").close().line();
		writeChecks(page, captions, table.get(0));
		page.close().line();
	}

	private String subject() {
		return report.entry().map().name() + " is a map of " + report.entry().grid().size() + " voxels of " +
			Words.lengths(report.entry().grid().voxel()) + ".";
	}

	/** What the warnings mean, which checks found nothing, which were not graded: a sentence each. */
	public static List<String> outcome(final List<CheckResult> results) {
		final List<String> sentences = new ArrayList<>();
		for (final CheckResult result : results) {
			if (result.status() == Status.WARNINGS) sentences.add(result.info().title() + " warns: " + Words.list(meanings(result)) + ".");
		}
		if (!sentences.isEmpty()) sentences.add("The section of a check that warns says what to do.");
		add(sentences, results, Status.OK, sentences.isEmpty() ? " found nothing to warn about" : " found nothing else to warn about");
		add(sentences, results, Status.NOT_APPLICABLE, " could not be applied to this map");
		add(sentences, results, Status.FAILED, " could not be carried out");
		return sentences.isEmpty() ? List.of("No check was carried out.") : sentences;
	}

	/** What it means that limits were not kept, each meaning once however many limits have it. */
	private static List<String> meanings(final CheckResult result) {
		return result.findings().stream().filter(finding -> finding.verdict() == Finding.Verdict.BROKEN).map(finding -> finding.criterion().broken())
			.distinct().toList();
	}

	private static void add(final List<String> sentences, final List<CheckResult> results, final Status status, final String what) {
		final List<String> names = results.stream().filter(result -> result.status() == status).map(result -> result.info().title()).toList();
		if (!names.isEmpty()) sentences.add(Words.list(names) + what + ".");
	}

	/** What is reported and what is estimated, and whether they go together. */
	public static String resolution(final OptionalDouble reported, final List<Double> estimates) {
		final String claim = reported.isPresent() ? "The reported resolution is " + Words.resolution(reported) + "." : "No resolution is reported.";
		if (estimates.isEmpty()) return claim + " None of the checks in this report estimates the resolution by itself.";
		final double mean = estimates.stream().mapToDouble(r -> r).average().orElseThrow();
		final double best = estimates.stream().mapToDouble(r -> r).min().orElseThrow();
		final double worst = estimates.stream().mapToDouble(r -> r).max().orElseThrow();
		final String range = best == worst ? " The checks estimate " + Unit.ANGSTROM.print(best) + "."
			: " The checks estimate " + Unit.ANGSTROM.print(best) + " to " + Unit.ANGSTROM.print(worst) + ", " + Unit.ANGSTROM.print(mean) + " on average.";
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
		captions.table(label, "The checks of this report: " + report.score().text() + ".", "checks", List.of("Check", "Status", "What was found"), rows);
	}

	private static String capital(final String sentence) {
		return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
	}
}

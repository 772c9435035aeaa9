package io.github.emvalidation.cli;

import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.result.CheckResult;
import java.util.ArrayList;
import java.util.List;

/** The report in a terminal: a table of the checks, the score, the warnings. */
public final class SummaryTable {

	private static final int WIDTH = 100;
	private static final String GAP = "  ";

	private SummaryTable() {}

	/** Lines of at most 100 characters, each ended by a line feed. */
	public static String text(final Report report) {
		final List<String> lines = new ArrayList<>();
		addChecks(lines, report);
		lines.add("");
		if (!report.results().isEmpty()) lines.addAll(hanging("", "", plain(report.resolutionText())));
		lines.add("Score: " + report.score().text() + ".");
		for (final CheckResult result : report.results()) {
			for (final String warning : result.warnings()) {
				final String start = "Warning " + result.info().id() + ": ";
				lines.addAll(hanging(start, " ".repeat(start.length()), plain(warning)));
			}
		}
		for (final CheckResult result : report.results()) {
			for (final String excuse : result.excuses()) {
				final String start = "Note " + result.info().id() + ": ";
				lines.addAll(hanging(start, " ".repeat(start.length()), plain(excuse)));
			}
		}
		return String.join("\n", lines) + "\n";
	}

	private static void addChecks(final List<String> lines, final Report report) {
		final int names = report.results().stream().mapToInt(result -> result.info().title().length()).max().orElse(0);
		final int grades = report.results().stream().mapToInt(result -> result.statusText().length()).max().orElse(0);
		for (final CheckResult result : report.results()) {
			final String start = padded(result.info().title(), names) + GAP + padded(result.statusText(), grades) + GAP;
			lines.addAll(hanging(start, " ".repeat(start.length()), plain(result.reason().orElse(result.summary()))));
		}
	}

	/** Wraps text behind its start; the lines after the first stand below the text. */
	private static List<String> hanging(final String start, final String indent, final String text) {
		final List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder(start);
		boolean empty = true;
		for (final String bound : Words.bound(text).split(" ")) {
			final String word = bound.replace('\u00a0', ' ');
			if (!empty && line.length() + 1 + word.length() > WIDTH) {
				lines.add(line.toString());
				line = new StringBuilder(indent);
				empty = true;
			}
			if (!empty) line.append(' ');
			line.append(word);
			empty = false;
		}
		lines.add(line.toString());
		return lines;
	}

	/** A text for any terminal: special spaces become ordinary ones (inside numbers unbreakable ones), control characters are removed. */
	private static String plain(final String text) {
		return text.replaceAll("(?<=\\d)\u202f(?=\\d)", "\u00a0").replaceAll("[\\h\\v&&[^\u00a0]]+", " ").replaceAll("\\p{Cntrl}", "").strip();
	}

	private static String padded(final String text, final int width) {
		return text + " ".repeat(width - text.length());
	}
}

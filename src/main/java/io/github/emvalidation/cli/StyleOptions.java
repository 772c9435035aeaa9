package io.github.emvalidation.cli;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.ReportStyle;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options for the look of the report. */
final class StyleOptions {

	@Option(names = "--colours", order = Options.REPORT, paramLabel = "NAME", defaultValue = "viridis",
		description = "colours of local values: viridis (default), for every kind of colour vision, or jet, the rainbow of older programs")
	private String colours;

	@Option(names = "--paper", order = Options.REPORT + 1, paramLabel = "NAME", defaultValue = "A4",
		description = "paper of report.pdf: A4 (default) or letter")
	private String paper;

	@Option(names = "--pages", order = Options.REPORT + 2, paramLabel = "NAME", defaultValue = "full",
		description = "full (default), or summary: report.html and report.pdf have the first page alone")
	private String pages;

	/** These options by their names. */
	Map<String, String> settings() {
		return Map.of("colours", colours, "paper", paper, "pages", pages);
	}

	/** @throws ParameterException for a name that is not among those expected */
	ReportStyle style(final CommandLine line) {
		try {
			return ReportStyle.of(colours, paper, pages);
		}
		catch (final BadInputException e) {
			throw new ParameterException(line, e.getMessage(), e);
		}
	}
}

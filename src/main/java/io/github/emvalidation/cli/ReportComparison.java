package io.github.emvalidation.cli;

import io.github.emvalidation.report.compare.ComparisonWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The option {@code --compare}: writes two reports side by side and prints what became better or worse. */
final class ReportComparison {

	private static final Set<String> OPTIONS = Set.of("--compare", "--folder");

	private ReportComparison() {}

	/**
	 * @param reports two report.json
	 * @return exit code
	 */
	static int run(final CommandSpec spec, final List<Path> reports, final Optional<Path> folder) {
		requireNothingElse(spec.commandLine());
		if (reports.size() != 2) {
			throw new ParameterException(spec.commandLine(), "--compare takes two reports, but " + reports.size() + " were given.");
		}
		final ComparisonWriter.Written written = ComparisonWriter.write(reports.get(0), reports.get(1), folder);
		final PrintWriter out = spec.commandLine().getOut();
		written.sentences().forEach(out::println);
		out.println();
		out.println("Comparison: " + written.file());
		out.flush();
		return CommandLine.ExitCode.OK;
	}

	private static void requireNothingElse(final CommandLine line) {
		final ParseResult parsed = line.getParseResult();
		final String others = parsed.matchedOptions().stream().map(option -> option.longestName()).filter(name -> !OPTIONS.contains(name))
			.collect(Collectors.joining(", "));
		if (!others.isEmpty()) {
			throw new ParameterException(line, "--compare validates no map. Only --folder can go with it, but " + others + " was given.");
		}
		if (!parsed.matchedPositionals().isEmpty()) {
			throw new ParameterException(line, "--compare takes two reports and no MAP, but \"" +
				parsed.matchedPositional(0).originalStringValues().get(0) + "\" was given.");
		}
	}
}

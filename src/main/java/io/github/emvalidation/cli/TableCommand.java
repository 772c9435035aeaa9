package io.github.emvalidation.cli;

import io.github.emvalidation.app.table.TableValidation;
import io.github.emvalidation.result.Input;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The option {@code --table}: validates many maps and writes an overview of the results. */
final class TableCommand {

	private TableCommand() {}

	/** @throws ParameterException when an option of a single map was given, which belongs in the table */
	static void requireNothingElse(final CommandLine line) {
		final ParseResult parsed = line.getParseResult();
		final String others = parsed.matchedOptions().stream().map(option -> option.longestName()).filter(TableCommand::isOfOneMap)
			.collect(Collectors.joining(", "));
		if (!others.isEmpty()) {
			throw new ParameterException(line, "With --table " + others + " cannot be given for all maps; make it a column of the table.");
		}
		if (!parsed.matchedPositionals().isEmpty()) throw new ParameterException(line, "Give a MAP or --table, not both.");
	}

	/** Whether an option belongs to a single map. */
	private static boolean isOfOneMap(final String option) {
		return option.equals("--compare") || option.equals("--overview") ||
			Input.given().stream().anyMatch(input -> option.equals("--" + input.key()));
	}

	/** @return exit code */
	static int run(final CommandLine line, final TableOptions options, final TableValidation.Common common, final FailOn failOn) {
		options.requireConsistent(line);
		final PrintWriter out = line.getOut();
		final ConsoleProgress progress = new ConsoleProgress(line.getErr(), Boolean.getBoolean("emvalidation.terminal"));
		try {
			final Consumer<String> tell = sentence -> {
				out.println(sentence);
				out.flush();
			};
			if (options.isForSlurm()) SlurmCommand.run(line, options, common, progress, tell);
			final TableValidation.Written written = options.isForSlurm() ? TableValidation.overview(options.table(), common)
				: options.rows().isPresent() ? TableValidation.run(options.table(), options.rows().get(), common, progress, tell)
				: TableValidation.run(options.table(), common, progress, tell);
			progress.end();
			out.println();
			out.println((options.rows().isPresent() ? "Part of the overview: " : "Overview: ") + written.file());
			out.flush();
			return written.isComplete() ? failOn.exitCode(written.maps()) : CliErrors.EXIT_REFUSED;
		}
		finally {
			progress.end();
		}
	}
}

package io.github.emvalidation.cli;

import io.github.emvalidation.app.ErrorSentence;
import io.github.emvalidation.progress.NearestName;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The end of a command line after an error. */
public final class CliErrors {

	/** The input cannot be validated, or the report cannot be written. */
	static final int EXIT_REFUSED = 1;
	/** The command line is wrong. */
	public static final int EXIT_USAGE = 2;

	private CliErrors() {}

	/** A wrong command line. */
	static int usage(final ParameterException error, final String[] args) {
		final CommandLine line = error.getCommandLine();
		line.getErr().println(error.getMessage() + hint(error));
		line.getErr().println("Try: " + line.getCommandName() + " --help");
		line.getErr().flush();
		return EXIT_USAGE;
	}

	/** The option that an unknown one most likely means. */
	private static String hint(final ParameterException error) {
		if (!(error instanceof UnmatchedArgumentException unknown) || !unknown.isUnknownOption()) return "";
		final String name = unknown.getUnmatched().get(0).replaceFirst("=.*", "");
		final List<String> options = error.getCommandLine().getCommandSpec().options().stream().filter(option -> !option.hidden())
			.map(OptionSpec::longestName).toList();
		return NearestName.hint(name, options);
	}

	/** Everything that stops the work; no message is needed for a user who stopped the program. */
	static int refused(final Exception error, final CommandLine line, final ParseResult parsed) {
		final PrintWriter err = line.getErr();
		if (!(error instanceof CancellationException)) err.println(OptionWords.of(ErrorSentence.of(error), line.getCommandSpec()));
		err.flush();
		return EXIT_REFUSED;
	}
}

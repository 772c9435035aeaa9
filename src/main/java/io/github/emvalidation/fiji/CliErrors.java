package io.github.emvalidation.fiji;

import io.github.emvalidation.volume.BadInputException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user reads on stderr when something is wrong: a sentence, never the program's insides. */
final class CliErrors {

	/** The input cannot be validated, or the report not be written. */
	static final int EXIT_REFUSED = 1;
	/** The command line is wrong. */
	static final int EXIT_USAGE = 2;

	private CliErrors() {}

	/** A wrong command line. */
	static int usage(final ParameterException error, final String[] args) {
		final CommandLine line = error.getCommandLine();
		line.getErr().println(error.getMessage());
		line.getErr().println("Try: " + line.getCommandName() + " --help");
		line.getErr().flush();
		return EXIT_USAGE;
	}

	/** Everything that stops the work itself. */
	static int refused(final Exception error, final CommandLine line, final ParseResult parsed) {
		final PrintWriter err = line.getErr();
		err.println(sentence(error));
		err.flush();
		return EXIT_REFUSED;
	}

	/** What to tell the user of that. */
	static String sentence(final Throwable error) {
		if (error instanceof BadInputException) return error.getMessage();
		if (error instanceof OutOfMemoryError) {
			return "There was not enough memory; give Java more (JAVA_OPTS=-Xmx and a size, such as JAVA_OPTS=-Xmx8g).";
		}
		if (error.getCause() instanceof BadInputException || error.getCause() instanceof OutOfMemoryError) return sentence(error.getCause());
		return "An error inside the program stopped it; please report it with the map that it happened on: " + error;
	}
}

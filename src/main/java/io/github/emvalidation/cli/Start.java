package io.github.emvalidation.cli;

import java.util.function.Supplier;
import picocli.CommandLine;

/** The start of a program: what its surroundings lack is mended before anything is loaded that needs it. */
final class Start {

	private Start() {}

	/** Runs a command line, whose exit code becomes that of the process. */
	static void run(final Supplier<CommandLine> line, final String... args) {
		UserHome.mend();
		TemporaryFolder.mend().ifPresent(sentence -> System.err.println("Note: " + sentence));
		System.exit(line.get().execute(args));
	}
}

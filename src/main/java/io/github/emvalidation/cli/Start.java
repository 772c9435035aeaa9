package io.github.emvalidation.cli;

import io.github.emvalidation.result.Program;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The start of a program: what its surroundings lack is mended before anything is loaded that needs it. */
final class Start {

	private static final Set<String> ASKS_VERSION = Set.of("--version", "-V");

	private Start() {}

	/** Name and version of the program, and the Java that runs it. */
	static String version() {
		return Program.THIS.name() + " " + Program.THIS.version() + " (Java " + Program.THIS.java() + ")";
	}

	/** Runs a command line, whose exit code becomes that of the process. */
	static void run(final Supplier<CommandLine> line, final String... args) {
		// by itself, the shortest of answers waits for nothing; picocli gives the same one
		if (args.length == 1 && ASKS_VERSION.contains(args[0])) {
			System.out.println(version());
			return;
		}
		UserHome.mend();
		TemporaryFolder.mend().ifPresent(sentence -> System.err.println("Note: " + sentence));
		System.exit(line.get().execute(args));
	}
}

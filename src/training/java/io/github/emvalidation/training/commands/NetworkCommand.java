package io.github.emvalidation.training.commands;

import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.Listing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands about networks have in common. */
abstract class NetworkCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--structures", required = true, paramLabel = "FOLDER", description = "Structures with their table structures.csv.")
	private Path structures;

	@Option(names = "--maps", paramLabel = "FOLDER", description = "Real maps, to test the network on those of them that are known.")
	private Path maps;

	@Option(names = "--seed", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
	private long seed;

	/** The structures by what they are for. */
	final FamilySplit split() {
		return FamilySplit.of(Listing.of(structures), FamilySplit.DEFAULT_SEED);
	}

	final Optional<Path> maps() {
		return Optional.ofNullable(maps);
	}

	final long seed() {
		return seed;
	}

	final void say(final String line) {
		spec.commandLine().getOut().println(line);
		spec.commandLine().getOut().flush();
	}
}

package io.github.emvalidation.training.hand;

import io.github.emvalidation.network.Weights;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code bin/train helix} and {@code bin/train hand} have in common. */
abstract class TrainNetwork implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--structures", required = true, paramLabel = "FOLDER", description = "Structures with their table structures.csv.")
	private Path structures;

	@Option(names = "--folder", required = true, paramLabel = "DIR",
		description = "Where weights, card, learning curve and checkpoint are written; a checkpoint found there is gone on from.")
	private Path folder;

	@Option(names = "--steps", defaultValue = "1500", description = "How many batches to learn from (default: ${DEFAULT-VALUE}).")
	private int steps;

	@Option(names = "--rate", defaultValue = "0.003", description = "Rate of learning at first (default: ${DEFAULT-VALUE}).")
	private double rate;

	@Option(names = "--seed", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
	private long seed;

	/** What is learnt. */
	abstract Supplier<Lesson> lessons();

	/** What goes with the weights. */
	abstract Cards.Text card();

	@Override
	public Integer call() throws IOException {
		final FamilySplit split = FamilySplit.of(Listing.of(structures), FamilySplit.DEFAULT_SEED);
		final Weights weights = new Training(new Training.Settings(folder, steps, rate, seed), lessons(), this::say).run(split);
		split.write(folder.resolve("split.csv"));
		Cards.model(card(), weights, split, steps, seed).write(folder);
		say("Weights and card are in " + folder + ".");
		return 0;
	}

	private void say(final String line) {
		spec.commandLine().getOut().println(line);
		spec.commandLine().getOut().flush();
	}
}

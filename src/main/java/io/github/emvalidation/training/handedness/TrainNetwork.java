package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.handedness.HandednessNetworks;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

	@Option(names = "--maps", paramLabel = "FOLDER", description = "Real maps, to test the network on those of them that are known in the end.")
	private Path maps;

	@Option(names = "--count", defaultValue = "" + HandednessEvaluation.COUNT,
		description = "How many structures to test the network on in the end (default: ${DEFAULT-VALUE}).")
	private int count;

	@Option(names = "--steps", defaultValue = "4000", description = "How many batches to learn from (default: ${DEFAULT-VALUE}).")
	private int steps;

	@Option(names = "--rate", defaultValue = "0.003", description = "Rate of learning at first (default: ${DEFAULT-VALUE}).")
	private double rate;

	@Option(names = "--seed", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
	private long seed;

	/** What is learnt. */
	abstract Supplier<Lesson> lessons();

	/** What goes with the weights. */
	abstract HandednessCards.Text card();

	/** The network that was trained, beside the program's own for the other half of the work. */
	abstract HandednessNetworks pair(Model trained);

	/** What an evaluation tells of the network that was trained. */
	abstract List<Measurement> figures(Goals goals);

	@Override
	public Integer call() throws IOException {
		final FamilySplit split = FamilySplit.of(Listing.of(structures), FamilySplit.DEFAULT_SEED);
		final Weights weights = new Training(new Training.Settings(folder, steps, rate, seed), lessons(), this::say).run(split);
		split.write(folder.resolve("split.csv"));
		final Model model = HandednessCards.model(card(), weights, split, steps, seed);
		// the evaluation takes minutes, and an interruption must not cost the weights
		model.write(folder);
		final List<String> said = new ArrayList<>(List.of("```"));
		final HandednessEvaluation evaluation = new HandednessEvaluation(pair(model), line -> {
			said.add(line);
			say(line);
		});
		evaluation.simulated(split, Part.TEST, count, HandednessEvaluation.SEED);
		evaluation.withoutHelices(split, HandednessEvaluation.SEED);
		if (maps != null) evaluation.real(maps);
		said.add("```");
		Files.write(folder.resolve("evaluation.md"), said);
		HandednessCards.measured(model, figures(evaluation.goals()), evaluation.goals().ofRealMaps()).write(folder);
		say("Weights, card and evaluation are in " + folder + ".");
		return 0;
	}

	private void say(final String line) {
		spec.commandLine().getOut().println(line);
		spec.commandLine().getOut().flush();
	}
}

package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.Listing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/train resolution}. */
@Command(name = "resolution", mixinStandardHelpOptions = true, description = "Trains the network of the local resolution.")
public final class TrainResolution implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--structures", required = true, paramLabel = "FOLDER", description = "Structures with their table structures.csv.")
	private Path structures;

	@Option(names = "--folder", defaultValue = "trained-resolution", description = "Where everything is written; a checkpoint found there is gone on from.")
	private Path folder;

	@Option(names = "--minutes", defaultValue = "120", description = "How long to train, all in all (default: ${DEFAULT-VALUE}).")
	private double minutes;

	@Option(names = "--maps", paramLabel = "FOLDER", description = "Real maps, to test the network on those of them that are known in the end.")
	private Path maps;

	@Option(names = "--count", defaultValue = "" + ResolutionEvaluation.COUNT,
		description = "Simulated maps of each kind to test the network on in the end (default: ${DEFAULT-VALUE}).")
	private int count;

	@Option(names = "--cubes", defaultValue = "10", description = "Cubes in a batch (default: ${DEFAULT-VALUE}).")
	private int cubes;

	@Option(names = "--side", defaultValue = "32", description = "Side of a cube in voxels (default: ${DEFAULT-VALUE}).")
	private int side;

	@Option(names = "--rate", defaultValue = "0.0015", description = "Highest rate of learning (default: ${DEFAULT-VALUE}).")
	private double rate;

	@Option(names = "--seed", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
	private long seed;

	@Override
	public Integer call() throws Exception {
		final Settings settings = new Settings(structures, folder, minutes, cubes, side, rate, seed);
		final FamilySplit split = FamilySplit.of(Listing.of(structures), FamilySplit.DEFAULT_SEED);
		final ResolutionTraining training = new ResolutionTraining(settings, split, this::say);
		final Model model = ResolutionCard.model(training.run(), split, training.steps(), seed);
		// the evaluation takes minutes, and an interruption must not cost the weights
		model.write(folder);
		final ResolutionEvaluation evaluation = ResolutionEvaluation.of(model, split, Optional.ofNullable(maps), count, ResolutionEvaluation.SEED, this::say);
		evaluation.measured(model).write(folder);
		evaluation.write(folder);
		say("Weights, card and evaluation are in " + folder + ".");
		return 0;
	}

	private void say(final String line) {
		spec.commandLine().getOut().println(line);
		spec.commandLine().getOut().flush();
	}
}

package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/evaluate resolution}. */
@Command(name = "resolution", mixinStandardHelpOptions = true,
	description = "Tests the network of the local resolution (check 0.e) on maps that it has not learnt from.")
public final class EvaluateResolution implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--structures", required = true, paramLabel = "FOLDER", description = "Structures with their table structures.csv.")
	private Path structures;

	@Option(names = "--maps", paramLabel = "FOLDER", description = "Real maps, to test those of them that are known.")
	private Path maps;

	@Option(names = "--weights", paramLabel = "FOLDER",
		description = "Weights and card, which gets the figures (default: those of the program, whose card stays as it is).")
	private Path weights;

	@Option(names = "--folder", paramLabel = "DIR", description = "Where evaluation.md, evaluation.json and pictures are written (default: nowhere).")
	private Path folder;

	@Option(names = "--count", defaultValue = "" + ResolutionEvaluation.COUNT, description = "Simulated maps of each kind (default: ${DEFAULT-VALUE}).")
	private int count;

	@Option(names = "--seed", defaultValue = "" + ResolutionEvaluation.SEED, description = "Of everything random (default: ${DEFAULT-VALUE}).")
	private long seed;

	@Override
	public Integer call() throws IOException {
		final Model model = weights == null ? Model.shipped("resolution") : Model.read(weights);
		final FamilySplit split = FamilySplit.of(Listing.of(structures), FamilySplit.DEFAULT_SEED);
		final ResolutionEvaluation evaluation = ResolutionEvaluation.of(model, split, Optional.ofNullable(maps), count, seed, this::say);
		if (weights != null) evaluation.measured(model).write(weights);
		if (folder != null) evaluation.write(folder);
		return 0;
	}

	private void say(final String line) {
		spec.commandLine().getOut().println(line);
		spec.commandLine().getOut().flush();
	}
}

package io.github.emvalidation.training.commands;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.training.resolution.ResolutionEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/evaluate resolution}. */
@Command(name = "resolution", mixinStandardHelpOptions = true,
	description = "Tests the network of the local resolution (check 0.e) on maps that it has not learnt from.")
final class EvaluateResolution extends NetworkCommand {

	@Option(names = "--weights", paramLabel = "FOLDER",
		description = "Weights and card; the card gets the values (default: those of the program, whose card stays as it is).")
	private Path weights;

	@Option(names = "--folder", paramLabel = "DIR",
		description = "Where evaluation.md, evaluation.json and figures are written (default: nowhere).")
	private Path folder;

	@Option(names = "--count", defaultValue = "" + ResolutionEvaluation.COUNT,
		description = "Simulated maps of each kind (default: ${DEFAULT-VALUE}).")
	private int count;

	@Override
	public Integer call() throws IOException {
		final Model model = weights == null ? Model.shipped("resolution") : Model.read(weights);
		final ResolutionEvaluation evaluation = ResolutionEvaluation.of(model, split(), maps(), count, seed(), this::say);
		if (weights != null) evaluation.measured(model).write(weights);
		if (folder != null) evaluation.write(folder);
		return 0;
	}
}

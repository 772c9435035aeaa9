package io.github.emvalidation.training.commands;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.handedness.HandednessNetworks;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.handedness.HandednessEvaluation;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/evaluate hand}. */
@Command(name = "hand", mixinStandardHelpOptions = true,
	description = "Tests the networks of the handedness (check 0.h) on maps that they have not learnt from.")
final class EvaluateHandedness extends NetworkCommand {

	@Option(names = "--helix", paramLabel = "FOLDER",
		description = "Weights and card of the helix network; the card gets the values (default: those of the program, whose card stays as " +
			"it is).")
	private Path helix;

	@Option(names = "--hand", paramLabel = "FOLDER", description = "Weights and card of the hand network; the same goes for them.")
	private Path hand;

	@Option(names = "--part", defaultValue = "TEST",
		description = "Families to test on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
	private Part part;

	@Option(names = "--count", defaultValue = "" + HandednessEvaluation.COUNT,
		description = "How many structures (default: ${DEFAULT-VALUE}).")
	private int count;

	@Override
	public Integer call() {
		final HandednessNetworks networks = new HandednessNetworks(helix == null ? Model.shipped(HandednessNetworks.HELIX) : Model.read(helix),
			hand == null ? Model.shipped(HandednessNetworks.HAND) : Model.read(hand));
		final HandednessEvaluation evaluation = HandednessEvaluation.of(networks, split(), part, count, seed(), maps(), this::say);
		if (helix != null) evaluation.ofHelices().measured(networks.helix()).write(helix);
		if (hand != null) evaluation.ofHands().measured(networks.hand()).write(hand);
		return 0;
	}
}

package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.handedness.HandednessNetworks;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.Listing;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/evaluate hand}. */
@Command(name = "hand", mixinStandardHelpOptions = true, description = "Tests the networks of the hand (check 0.h) on maps they have not learnt from.")
public final class EvaluateHandedness implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--structures", required = true, paramLabel = "FOLDER", description = "Structures with their table structures.csv.")
	private Path structures;

	@Option(names = "--maps", paramLabel = "FOLDER", description = "Real maps, to test those of them that are known.")
	private Path maps;

	@Option(names = "--helix", paramLabel = "FOLDER", description = "Weights and card of the helix network, into which the figures are written (default: those of the program).")
	private Path helix;

	@Option(names = "--hand", paramLabel = "FOLDER", description = "Weights and card of the hand network, into which the figures are written (default: those of the program).")
	private Path hand;

	@Option(names = "--part", defaultValue = "TEST", description = "Families to test on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
	private Part part;

	@Option(names = "--count", defaultValue = "" + HandednessEvaluation.COUNT, description = "How many structures (default: ${DEFAULT-VALUE}).")
	private int count;

	@Option(names = "--seed", defaultValue = "" + HandednessEvaluation.SEED, description = "Of everything random (default: ${DEFAULT-VALUE}).")
	private long seed;

	@Override
	public Integer call() {
		final HandednessNetworks networks = new HandednessNetworks(helix == null ? Model.shipped(HandednessNetworks.HELIX) : Model.read(helix),
			hand == null ? Model.shipped(HandednessNetworks.HAND) : Model.read(hand));
		final FamilySplit split = FamilySplit.of(Listing.of(structures), FamilySplit.DEFAULT_SEED);
		final HandednessEvaluation evaluation = new HandednessEvaluation(networks, this::say);
		evaluation.simulated(split, part, count, seed);
		evaluation.withoutHelices(split, seed);
		if (maps != null) evaluation.real(maps);
		final Goals goals = evaluation.goals();
		if (helix != null) HandednessCards.measured(networks.helix(), goals.ofHelices(), goals.ofRealMaps()).write(helix);
		if (hand != null) HandednessCards.measured(networks.hand(), goals.ofHands(), goals.ofRealMaps()).write(hand);
		return 0;
	}

	private void say(final String line) {
		spec.commandLine().getOut().println(line);
		spec.commandLine().getOut().flush();
	}
}

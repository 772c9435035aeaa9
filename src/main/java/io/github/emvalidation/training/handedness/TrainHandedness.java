package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.handedness.HandednessNetworks;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code bin/train hand}. */
@Command(name = "hand", mixinStandardHelpOptions = true, description = "Trains the network that tells the hand of helices (check 0.h).")
public final class TrainHandedness extends TrainNetwork {

	@Override
	Supplier<Lesson> lessons() {
		return HandednessLesson::new;
	}

	@Override
	HandednessCards.Text card() {
		return HandednessCards.HAND;
	}

	@Override
	HandednessNetworks pair(final Model trained) {
		return new HandednessNetworks(Model.shipped(HandednessNetworks.HELIX), trained);
	}

	@Override
	List<Measurement> figures(final Goals goals) {
		return goals.ofHands();
	}
}

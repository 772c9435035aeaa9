package io.github.emvalidation.training.hand;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.hand.HandNetworks;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code bin/train hand}. */
@Command(name = "hand", mixinStandardHelpOptions = true, description = "Trains the network that tells the hand of helices (check 0.h).")
public final class TrainHand extends TrainNetwork {

	@Override
	Supplier<Lesson> lessons() {
		return HandLesson::new;
	}

	@Override
	Cards.Text card() {
		return Cards.HAND;
	}

	@Override
	HandNetworks pair(final Model trained) {
		return new HandNetworks(Model.shipped(HandNetworks.HELIX), trained);
	}

	@Override
	List<Measurement> figures(final Goals goals) {
		return goals.ofHands();
	}
}

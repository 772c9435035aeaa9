package io.github.emvalidation.training.hand;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.hand.HandNetworks;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code bin/train helix}. */
@Command(name = "helix", mixinStandardHelpOptions = true, description = "Trains the network that finds helices (check 0.h).")
public final class TrainHelix extends TrainNetwork {

	@Override
	Supplier<Lesson> lessons() {
		return HelixLesson::new;
	}

	@Override
	Cards.Text card() {
		return Cards.HELIX;
	}

	@Override
	HandNetworks pair(final Model trained) {
		return new HandNetworks(trained, Model.shipped(HandNetworks.HAND));
	}

	@Override
	List<Measurement> figures(final Goals goals) {
		return goals.ofHelices();
	}
}

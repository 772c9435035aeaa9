package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.handedness.HandednessNetworks;
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
	HandednessCards.Text card() {
		return HandednessCards.HELIX;
	}

	@Override
	HandednessNetworks pair(final Model trained) {
		return new HandednessNetworks(trained, Model.shipped(HandednessNetworks.HAND));
	}

	@Override
	List<Measurement> figures(final Goals goals) {
		return goals.ofHelices();
	}
}

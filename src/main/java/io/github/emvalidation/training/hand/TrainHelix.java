package io.github.emvalidation.training.hand;

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
}

package io.github.emvalidation.training.hand;

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
}

package io.github.emvalidation.training.commands;

import io.github.emvalidation.training.Lesson;
import io.github.emvalidation.training.handedness.HandednessLesson;
import picocli.CommandLine.Command;

/** {@code bin/train hand}. */
@Command(name = "hand", mixinStandardHelpOptions = true,
	description = "Trains the network that tells the handedness of helices (check 0.h).")
final class TrainHand extends TrainHandedness {

	@Override
	Lesson lesson() {
		return HandednessLesson.HAND;
	}
}

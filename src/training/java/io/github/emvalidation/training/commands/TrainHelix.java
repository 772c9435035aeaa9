package io.github.emvalidation.training.commands;

import io.github.emvalidation.training.Lesson;
import io.github.emvalidation.training.handedness.HandednessLesson;
import picocli.CommandLine.Command;

/** {@code bin/train helix}. */
@Command(name = "helix", mixinStandardHelpOptions = true, description = "Trains the network that finds helices (check 0.h).")
final class TrainHelix extends TrainHandedness {

	@Override
	Lesson lesson() {
		return HandednessLesson.HELIX;
	}
}

package io.github.emvalidation.training.commands;

import io.github.emvalidation.training.Pace;
import io.github.emvalidation.training.handedness.HandednessEvaluation;
import picocli.CommandLine.Option;

/** What the commands that train the two networks of the handedness have in common. */
abstract class TrainHandedness extends TrainCommand {

	@Option(names = "--steps", defaultValue = "4000", description = "How many batches to learn from, all in all (default: ${DEFAULT-VALUE}).")
	private int steps;

	@Option(names = "--rate", defaultValue = "0.003", description = "Highest rate of learning (default: ${DEFAULT-VALUE}).")
	private double rate;

	@Option(names = "--count", defaultValue = "" + HandednessEvaluation.COUNT,
		description = "How many structures to test the network on in the end (default: ${DEFAULT-VALUE}).")
	private int count;

	@Override
	final Pace pace() {
		return Pace.ofSteps(steps);
	}

	@Override
	final double rate() {
		return rate;
	}

	@Override
	final int count() {
		return count;
	}
}

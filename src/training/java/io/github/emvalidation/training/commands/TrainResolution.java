package io.github.emvalidation.training.commands;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.training.Lesson;
import io.github.emvalidation.training.Pace;
import io.github.emvalidation.training.resolution.ResolutionEvaluation;
import io.github.emvalidation.training.resolution.ResolutionLesson;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/train resolution}. */
@Command(name = "resolution", mixinStandardHelpOptions = true, description = "Trains the network of the local resolution (check 0.e).")
final class TrainResolution extends TrainCommand {

	@Option(names = "--minutes", defaultValue = "120", description = "How long to train, all in all (default: ${DEFAULT-VALUE}).")
	private double minutes;

	@Option(names = "--steps", paramLabel = "N",
		description = "How many batches to learn from, in place of --minutes: the same command gives the same weights then.")
	private int steps;

	@Option(names = "--until", paramLabel = "N",
		description = "Stop after so many batches, in the middle of what --steps or --minutes plan.")
	private int until;

	@Option(names = "--rate", defaultValue = "0.0015", description = "Highest rate of learning (default: ${DEFAULT-VALUE}).")
	private double rate;

	@Option(names = "--count", defaultValue = "" + ResolutionEvaluation.COUNT,
		description = "Simulated maps of each kind to test the network on in the end (default: ${DEFAULT-VALUE}).")
	private int count;

	@Option(names = "--cubes", defaultValue = "10", description = "Cubes in a batch (default: ${DEFAULT-VALUE}).")
	private int cubes;

	@Option(names = "--side", defaultValue = "32", description = "Side of a cube in voxels (default: ${DEFAULT-VALUE}).")
	private int side;

	@Option(names = "--from", paramLabel = "FOLDER",
		description = "A plain network that stays as it is while a second opinion, on noise, is learnt beside it; without it, a plain network " +
			"is trained, on maps that end where their signal does.")
	private Path from;

	@Override
	Lesson lesson() {
		return new ResolutionLesson(cubes, side, Optional.ofNullable(from).map(folder -> Model.read(folder).weights()));
	}

	@Override
	Pace pace() {
		final Pace planned = steps > 0 ? Pace.ofSteps(steps) : Pace.ofMinutes(minutes);
		return until > 0 ? planned.until(until) : planned;
	}

	@Override
	double rate() {
		return rate;
	}

	@Override
	int count() {
		return count;
	}
}

package io.github.emvalidation.training.commands;

import io.github.emvalidation.training.Lesson;
import io.github.emvalidation.training.Pace;
import io.github.emvalidation.training.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What the commands that train have in common. */
abstract class TrainCommand extends NetworkCommand {

	@Option(names = "--folder", defaultValue = "trained-${COMMAND-NAME}", paramLabel = "DIR",
		description = "Where everything is written; a checkpoint found there is gone on from (default: ${DEFAULT-VALUE}).")
	private Path folder;

	/** What is learnt. */
	abstract Lesson lesson();

	/** How long. */
	abstract Pace pace();

	/** The highest rate of learning. */
	abstract double rate();

	/** How many structures or simulated maps to test on in the end. */
	abstract int count();

	@Override
	public final Integer call() throws IOException, InterruptedException {
		final Trainer.Settings settings = new Trainer.Settings(folder, pace(), rate(), seed(), count(), maps());
		new Trainer(lesson(), settings, this::say).run(split());
		return 0;
	}
}

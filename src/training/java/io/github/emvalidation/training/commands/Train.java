package io.github.emvalidation.training.commands;

import io.github.emvalidation.progress.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/train}: trains the networks that the program comes with. */
@Command(name = "train", mixinStandardHelpOptions = true, subcommands = { TrainResolution.class, TrainHelix.class, TrainHand.class,
	TrainSpectrum.class },
	description = "Trains the neural networks of the program, and computes its spectrum of proteins, from experimental structures.")
public final class Train {

	private static final int BAD_INPUT = 1;

	private Train() {}

	/** Trains as the command line says; the process ends with 0 done, 1 bad input, 2 bad options. */
	public static void main(final String... args) {
		System.exit(commandLine().execute(args));
	}

	static CommandLine commandLine() {
		return withSentences(new CommandLine(new Train()));
	}

	/** Bad input ends in its sentence and no more. */
	static CommandLine withSentences(final CommandLine line) {
		return line.setExecutionExceptionHandler((e, command, parsed) -> {
			if (!(e instanceof BadInputException)) throw e;
			command.getErr().println(e.getMessage());
			return BAD_INPUT;
		});
	}
}

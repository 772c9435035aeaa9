package io.github.emvalidation.training.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/evaluate}: measures what the networks that the program comes with reach, and how often the checks err. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, subcommands = { EvaluateResolution.class, EvaluateHandedness.class,
	EvaluatePower.class }, description = "Measures what the neural networks of the program reach, and how often its checks err.")
public final class Evaluate {

	private Evaluate() {}

	/** Evaluates as the command line says; the process ends with 0 done, 1 bad input, 2 bad options. */
	public static void main(final String... args) {
		System.exit(commandLine().execute(args));
	}

	static CommandLine commandLine() {
		return Train.withSentences(new CommandLine(new Evaluate()));
	}
}

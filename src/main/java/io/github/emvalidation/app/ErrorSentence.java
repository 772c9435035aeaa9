package io.github.emvalidation.app;

import io.github.emvalidation.progress.BadInputException;

/** The sentence that a user reads after an error; it shows no internals of the program. */
public final class ErrorSentence {

	private static final String NO_MEMORY = "There was not enough memory. Give Java more " +
		"(Fiji: Edit > Options > Memory & Threads; command line: JAVA_OPTS=-Xmx and a size, such as JAVA_OPTS=-Xmx8g).";

	private ErrorSentence() {}

	public static String of(final Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof BadInputException) return cause.getMessage();
			if (cause instanceof OutOfMemoryError) return NO_MEMORY;
		}
		return "An error inside the program stopped it. Please report it with the map: " + error;
	}

	/** The sentence in lines that fit into a dialog of ImageJ, which does not wrap them itself. */
	public static String wrapped(final String sentence) {
		return sentence.replaceAll("(.{60,90}?) ", "$1\n");
	}
}

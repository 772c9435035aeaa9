package io.github.emvalidation.fuzz;

import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Many damaged files through one door.
 *
 * @param tried    how many
 * @param refused  how many were refused in a sentence
 * @param failures what else happened, at most a few
 */
record Fuzzing(int tried, int refused, List<String> failures) {

	private static final int MOST_FAILURES = 5;

	static Fuzzing run(final Target target, final int count, final long seed, final Path folder) throws IOException {
		final Path file = folder.resolve(target.file());
		int refused = 0;
		final List<String> failures = new ArrayList<>();
		for (int i = 0; i < count && failures.size() < MOST_FAILURES; i++) {
			final byte[] whole = target.seeds().get(i % target.seeds().size());
			Files.write(file, new Mutations(seed + i).of(whole));
			try {
				target.door().take(file);
			}
			catch (final BadInputException e) {
				refused++;
				if (!isSentence(e.getMessage())) failures.add("seed " + (seed + i) + ": no sentence: " + e.getMessage());
			}
			catch (final IOException e) {
				refused++;
			}
			catch (final Exception | StackOverflowError | OutOfMemoryError e) {
				failures.add("seed " + (seed + i) + ": " + e + " at " + where(e));
				Files.write(folder.resolve("failed-" + (seed + i) + "-" + target.file()), Files.readAllBytes(file));
			}
		}
		return new Fuzzing(count, refused, failures);
	}

	/** One line that a person can read: no class of Java, no end in the middle. */
	private static boolean isSentence(final String message) {
		return message != null && !message.isBlank() && message.indexOf('\n') < 0 && message.length() < 2000 && !message.contains("Exception") &&
			!message.contains("java.");
	}

	private static String where(final Throwable e) {
		Throwable root = e;
		while (root.getCause() != null) root = root.getCause();
		final StackTraceElement[] trace = root.getStackTrace();
		return trace.length == 0 ? "?" : trace[0] + (trace.length > 1 ? " < " + trace[1] + (trace.length > 2 ? " < " + trace[2] : "") : "");
	}
}

package io.github.emvalidation.report.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Renames that can be taken back. */
final class Moves {

	private record Move(Path from, Path to) {}

	private final Deque<Move> done = new ArrayDeque<>();

	void move(final Path from, final Path to) throws IOException {
		Files.move(from, to);
		done.push(new Move(from, to));
	}

	/**
	 * Takes all moves back, the last first.
	 *
	 * @param why gets the failures as suppressed exceptions
	 * @return whether everything is as it was
	 */
	boolean undo(final IOException why) {
		boolean complete = true;
		while (!done.isEmpty()) {
			final Move move = done.pop();
			try {
				Files.move(move.to, move.from);
			}
			catch (final IOException e) {
				why.addSuppressed(e);
				complete = false;
			}
		}
		return complete;
	}
}

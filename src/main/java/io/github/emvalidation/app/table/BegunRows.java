package io.github.emvalidation.app.table;

import io.github.emvalidation.progress.AtExit;
import io.github.emvalidation.report.overview.Parts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which rows of a part of a table were begun and not ended: an empty file for each beginning, {@code parts/begun-21-1}. A program that
 * is killed leaves its file, so a map at which it was killed twice is known, and the rows behind it still get their turn. Nothing waits
 * for these files.
 */
final class BegunRows implements AutoCloseable {

	/** A row that was begun so often without an end is not begun again. */
	static final int MOST = 2;
	static final String ENDED_TWICE = "The program was killed twice while it validated this map; the most likely reasons are too little " +
		"memory and a failed computer.";

	private final Path folder;
	private final Set<Path> mine = ConcurrentHashMap.newKeySet();
	/** A program that is stopped by a signal that it can hear does not blame the map. */
	private final Runnable atExit = this::forget;

	/** @param results folder of the reports */
	BegunRows(final Path results) {
		folder = Parts.folder(results);
		AtExit.add(atExit);
	}

	/** Notes that a row begins; whether it may: it was not begun twice already. */
	boolean begin(final int row) throws IOException {
		Files.createDirectories(folder);
		for (int i = 1; i <= MOST; i++) {
			final Path file = file(row, i);
			try {
				Files.createFile(file);
				mine.add(file);
				return true;
			}
			catch (final FileAlreadyExistsException e) {
				// begun before
			}
		}
		return false;
	}

	/** Notes that a row has its outcome; the next run may try as often again. */
	void end(final int row) throws IOException {
		for (int i = 1; i <= MOST; i++) {
			Files.deleteIfExists(file(row, i));
			mine.remove(file(row, i));
		}
	}

	private Path file(final int row, final int beginning) {
		return folder.resolve("begun-" + row + "-" + beginning);
	}

	private void forget() {
		mine.forEach(file -> file.toFile().delete());
	}

	@Override
	public void close() {
		forget();
		AtExit.remove(atExit);
	}
}

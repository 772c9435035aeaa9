package io.github.emvalidation.report.files;

import io.github.emvalidation.progress.AtExit;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The right to make the report of a folder, so that two runs never make the same one at once. It ends with the process. */
public final class ReportClaim implements AutoCloseable {

	private static final String NAME = "at-work";
	private static final int MOST_ATTEMPTS = 100;
	private static final int MILLISECONDS_BETWEEN_LOOKS = 200;

	private final HiddenFolder hidden;
	private final MadeFolders made;
	private final Runnable atExit = this::release;

	private ReportClaim(final HiddenFolder hidden, final MadeFolders made) {
		this.hidden = hidden;
		this.made = made;
	}

	/**
	 * Takes the folder, which is made if it is missing.
	 *
	 * @throws BadInputException when another run works there, or nothing can be written there
	 */
	public static ReportClaim require(final Path folder) {
		return take(folder).orElseThrow(() -> new BadInputException("Another run of this program is making a report in " + folder +
			"; wait for its end, or name another folder."));
	}

	/**
	 * Takes the folder as soon as no other run works there.
	 *
	 * @throws CancellationException when {@code progress} says so
	 */
	public static ReportClaim await(final Path folder, final Progress progress) {
		Optional<ReportClaim> claim = take(folder);
		while (claim.isEmpty()) {
			progress.checkCanceled();
			progress.step(0, 1, "Waiting for another run that makes this report");
			pause();
			claim = take(folder);
		}
		return claim.get();
	}

	/** Takes the folder; empty where another run works there. */
	public static Optional<ReportClaim> take(final Path target) {
		final Path folder = target.toAbsolutePath().normalize();
		final MadeFolders made = new MadeFolders();
		try {
			final Optional<ReportClaim> claim = hidden(folder, made).map(hidden -> new ReportClaim(hidden, made));
			if (claim.isEmpty()) made.remove();
			claim.ifPresent(ReportClaim::watch);
			return claim;
		}
		catch (final IOException e) {
			made.remove();
			throw ReportFolder.unwritable(target, e);
		}
	}

	private static Optional<HiddenFolder> hidden(final Path folder, final MadeFolders made) throws IOException {
		for (int attempt = 1;; attempt++) {
			try {
				made.make(folder);
				Publication.tidy(folder);
				return Optional.of(HiddenFolder.named(NAME, folder));
			}
			catch (final FileAlreadyExistsException e) {
				return Optional.empty();
			}
			catch (final NoSuchFileException e) {
				// another run removed the folder that it had made
				if (attempt == MOST_ATTEMPTS) throw e;
			}
		}
	}

	private void watch() {
		if (AtExit.add(atExit)) return;
		release();
		throw new CancellationException("the program is being stopped");
	}

	private static void pause() {
		try {
			Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted while waiting for another run");
		}
	}

	private synchronized void release() {
		hidden.remove();
		made.remove();
	}

	@Override
	public void close() {
		release();
		AtExit.remove(atExit);
	}
}

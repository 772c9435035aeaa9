package io.github.emvalidation.io.archive;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The folder for fetched files. */
final class CacheFolder {

	private static final String NAME = "em-validation";
	private static final long POLL_MILLIS = 100;

	private CacheFolder() {}

	/**
	 * The folder for the files of one server, made where it is missing.
	 *
	 * @param chosen the user's; without one, the system property {@code emvalidation.cache}, else {@code .cache} in the home
	 *               folder, else, where that cannot be written, the folder for temporary files
	 * @throws BadInputException when the folder that the user chose cannot be made
	 */
	static Path of(final Optional<Path> chosen, final String server) {
		final Optional<Path> named = chosen.or(() -> Optional.ofNullable(System.getProperty("emvalidation.cache")).map(Path::of));
		if (named.isPresent()) {
			return made(named.get().resolve(server)).orElseThrow(() -> new BadInputException("The program cannot write into " + named.get() +
				", the folder for fetched maps; name another folder (\"cache\")."));
		}
		final Path temporary = Path.of(System.getProperty("java.io.tmpdir"), NAME + "-" + System.getProperty("user.name"), server);
		return home().flatMap(home -> made(home.resolve(server))).or(() -> made(temporary)).orElseThrow(() -> new BadInputException(
			"The program can write neither into your home folder nor into " + temporary + "; name another folder for fetched maps (\"cache\")."));
	}

	/** Some users have no home: Java then names it "?" or gives a missing folder. */
	private static Optional<Path> home() {
		return Optional.of(Path.of(System.getProperty("user.home"))).filter(Path::isAbsolute).filter(Files::isDirectory)
			.map(home -> home.resolve(".cache").resolve(NAME));
	}

	private static Optional<Path> made(final Path folder) {
		try {
			Files.createDirectories(folder);
			return Files.isWritable(folder) ? Optional.of(folder) : Optional.empty();
		}
		catch (final IOException e) {
			return Optional.empty();
		}
	}

	/** Work that only one thread of one program does at a time. */
	interface Action<T> {

		T run() throws IOException;
	}

	/** Waits for others that work on {@code NAME.lock} in the folder. */
	static <T> T alone(final Path folder, final String name, final Progress progress, final Action<T> action) throws IOException {
		try (FileChannel channel = FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = lock(channel, name, progress))
		{
			return action.run();
		}
	}

	private static FileLock lock(final FileChannel channel, final String name, final Progress progress) throws IOException {
		while (true) {
			progress.checkCanceled();
			final FileLock lock = tryLock(channel);
			if (lock != null) return lock;
			progress.step(0, 0, "Waiting for another run, which fetches " + name);
			try {
				Thread.sleep(POLL_MILLIS);
			}
			catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException("interrupted while waiting");
			}
		}
	}

	private static FileLock tryLock(final FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (final OverlappingFileLockException e) {
			// held by another thread of this program
			return null;
		}
	}
}

package io.github.emvalidation.report.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that a hidden folder belongs to: its number, the time of its start and its machine, in a file; and a lock, which the system
 * gives up when the process ends. A folder counts as left behind only if that is sure: its process is gone from this machine, or, where
 * another machine made it, nothing changed for a day; and no process holds the lock.
 */
final class Owner {

	private static final String FILE = "owner";
	private static final String LOCK = "lock";
	private static final Duration OLD = Duration.ofDays(1);
	private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

	/** Null where the file system knows no locks. */
	private final FileChannel lock;

	private Owner(final FileChannel lock) {
		this.lock = lock;
	}

	/** Writes this process into the folder. */
	static Owner sign(final Path folder) throws IOException {
		final FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			Files.writeString(folder.resolve(FILE), words(ProcessHandle.current()));
			return new Owner(locked(lock));
		}
		catch (final IOException e) {
			lock.close();
			throw e;
		}
	}

	private static FileChannel locked(final FileChannel channel) {
		try {
			final FileLock lock = channel.tryLock();
			if (lock != null) return channel;
		}
		catch (final IOException e) {
			// no locks on this file system: the process has to do
		}
		return channel;
	}

	/** Gives the lock up. */
	void release() {
		try {
			lock.close();
		}
		catch (final IOException e) {
			// the system gives it up at the end of the process
		}
	}

	/** Whether the process of this hidden folder is surely gone. */
	static boolean isGone(final Path folder) {
		try {
			final Path file = folder.resolve(FILE);
			if (!Files.isRegularFile(file)) return isOld(folder);
			final String[] words = Files.readString(file).strip().split(" ", 3);
			if (words.length < 3) return isOld(folder);
			final boolean here = words[2].equals(host());
			if (here && isRunning(words[0], words[1]) || !here && !isOld(folder)) return false;
			return !isLocked(folder.resolve(LOCK));
		}
		catch (final IOException | RuntimeException e) {
			// it is going away at this moment, or cannot be looked at: nothing is sure
			return false;
		}
	}

	private static boolean isRunning(final String number, final String start) {
		final Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(number));
		return process.isPresent() && (start(process.get()).equals(start) || start.equals("?"));
	}

	/** Never asked of a folder of this process: closing a second channel would give up the lock on the first. */
	private static boolean isLocked(final Path file) throws IOException {
		if (!Files.isRegularFile(file)) return false;
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			final FileLock lock = channel.tryLock();
			return lock == null;
		}
	}

	private static boolean isOld(final Path folder) throws IOException {
		return Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(OLD));
	}

	private static String words(final ProcessHandle process) throws IOException {
		return process.pid() + " " + start(process) + " " + host() + "\n";
	}

	private static String start(final ProcessHandle process) {
		return process.info().startInstant().map(start -> Long.toString(start.toEpochMilli())).orElse("?");
	}

	/** Without a look-up in the network. */
	private static String host() throws IOException {
		if (Files.isReadable(HOST)) return Files.readString(HOST).strip();
		return Optional.ofNullable(System.getenv("COMPUTERNAME")).or(() -> Optional.ofNullable(System.getenv("HOSTNAME"))).orElse("here");
	}
}

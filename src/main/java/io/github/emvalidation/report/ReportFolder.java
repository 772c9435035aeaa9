package io.github.emvalidation.report;

import io.github.emvalidation.volume.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the files of a report appear all at once. They are written into a hidden folder inside the target and moved to their
 * places at the end, when all are whole; the files of an earlier report are moved out before that. A move that fails takes
 * back those before it. What has not been published when this is closed, or when the program is stopped, is removed, with
 * the folders that were made for it.
 */
final class ReportFolder implements AutoCloseable {

	private static final int MOST_SWEEPS = 100;

	private final Path folder;
	private final Optional<Path> input;
	private final List<Path> made;
	private final Path hidden;
	private final Path previous;
	private final List<String> names = new ArrayList<>();
	private final Thread atExit = new Thread(this::discard, "report-cleaner");
	private boolean keepHidden;
	private boolean published;

	private ReportFolder(final Path folder, final Optional<Path> input, final List<Path> made) throws IOException {
		this.folder = folder;
		this.input = input;
		this.made = made;
		hidden = Files.createTempDirectory(folder, ".em-validation-");
		previous = Files.createDirectory(hidden.resolve("previous"));
		Runtime.getRuntime().addShutdownHook(atExit);
	}

	/**
	 * Makes the folder, if it is missing, and makes sure that it can be written.
	 *
	 * @param input the file of the map under test, an existing file that must not be touched
	 */
	static ReportFolder open(final Path target, final Optional<Path> input) throws IOException {
		final Path folder = target.toAbsolutePath().normalize();
		final List<Path> made = new ArrayList<>();
		try {
			make(folder, made);
			return new ReportFolder(folder, input, made);
		}
		catch (final IOException e) {
			removeAll(made);
			throw e;
		}
	}

	/** What to tell the user when a report could not be written. */
	static BadInputException unwritable(final Path folder, final IOException e) {
		return new BadInputException("The report could not be written into " + folder + ": " + reason(e, folder) +
			" (nothing was changed there; make room, or name another folder).", e);
	}

	/**
	 * Says which files there will be.
	 *
	 * @throws FileSystemException when one of them cannot come into its place
	 */
	void expect(final List<String> expected) throws IOException {
		for (final String name : expected) {
			final Path target = folder.resolve(name);
			if (isInput(target)) throw new FileSystemException(target.toString(), null, "is the map under test, which is never overwritten");
			if (Files.isDirectory(target)) throw new FileSystemException(target.toString(), null, "is a folder");
		}
		names.addAll(expected);
	}

	/** Where to write an expected file, until it is published. */
	Path path(final String name) {
		return hidden.resolve(name);
	}

	/**
	 * Moves the expected files, which must all be written, to their places, in the order in which they were named.
	 *
	 * @param earlier names of the files of an earlier report, which go away
	 * @return the files
	 */
	synchronized List<Path> publish(final List<String> earlier) throws IOException {
		final Set<String> leaving = new LinkedHashSet<>(earlier);
		leaving.addAll(names);
		final Moves moves = new Moves();
		try {
			for (final String name : leaving) {
				final Path file = folder.resolve(name);
				if (Files.isRegularFile(file) && !isInput(file)) moves.move(file, previous.resolve(name));
			}
			for (final String name : names) moves.move(hidden.resolve(name), folder.resolve(name));
		}
		catch (final IOException e) {
			// what could not be moved back is still in the hidden folder
			keepHidden = !moves.undo(e);
			throw e;
		}
		published = true;
		return names.stream().map(folder::resolve).toList();
	}

	@Override
	public void close() {
		discard();
		try {
			Runtime.getRuntime().removeShutdownHook(atExit);
		}
		catch (final IllegalStateException e) {
			// the program is being stopped: the hook has run, or finds nothing left to do
		}
	}

	private synchronized void discard() {
		if (!keepHidden) removeTree(hidden);
		if (!published) removeAll(made);
	}

	private boolean isInput(final Path file) throws IOException {
		return input.isPresent() && Files.exists(file) && Files.isSameFile(file, input.get());
	}

	/** Makes a folder and those above it that are missing; adds them to {@code made}, the outermost first. */
	private static void make(final Path folder, final List<Path> made) throws IOException {
		if (Files.isDirectory(folder)) return;
		if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) throw new FileSystemException(folder.toString(), null, "is a file, not a folder");
		if (folder.getParent() != null) make(folder.getParent(), made);
		Files.createDirectory(folder);
		made.add(folder);
	}

	/** When the program is stopped, others may still be writing: what they add meanwhile goes too. */
	private static void removeTree(final Path root) {
		for (int i = 0; i < MOST_SWEEPS && Files.exists(root); i++) {
			try (Stream<Path> files = Files.walk(root)) {
				files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
			}
			catch (final IOException | UncheckedIOException e) {
				// a file went away on its own: the next sweep sees what is left
			}
		}
	}

	/** Removes folders, the innermost first, where they are empty. */
	private static void removeAll(final List<Path> folders) {
		for (int i = folders.size() - 1; i >= 0; i--) folders.get(i).toFile().delete();
	}

	private static String reason(final IOException e, final Path folder) {
		if (e instanceof AccessDeniedException denied) return "there is no permission to write " + denied.getFile();
		if (!(e instanceof FileSystemException trouble)) return e.getMessage();
		// some systems name the file and nothing else, "/proc/x"
		if (trouble.getReason() == null) return trouble.getFile() + " cannot be made there";
		final boolean folderItself = folder.toAbsolutePath().normalize().toString().equals(trouble.getFile());
		return (folderItself ? "it" : trouble.getFile()) + " " + trouble.getReason();
	}
}

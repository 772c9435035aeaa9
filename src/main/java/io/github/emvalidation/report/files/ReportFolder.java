package io.github.emvalidation.report.files;

import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Makes the files of a report appear all at once. The files are written into a hidden folder inside the target. When all are
 * complete, the files of an earlier report are moved out and the new files are moved to their places. A move that fails undoes
 * the moves before it. Files that are not published when this is closed, or when the program stops, are removed with the
 * folders that were made for them. Several reports may make the same missing folders at once.
 */
public final class ReportFolder implements AutoCloseable {

	private static final int MOST_SWEEPS = 100;
	/** An attempt fails only if another report removes the folder between two instructions. */
	private static final int MOST_ATTEMPTS = 100;

	private final Path folder;
	private final Optional<Path> input;
	private final List<Path> made = new ArrayList<>();
	private final List<String> names = new ArrayList<>();
	private final Thread atExit = new Thread(this::discard, "report-cleaner");
	private Path hidden;
	private Path previous;
	private boolean keepHidden;
	private boolean published;
	private boolean discarded;

	private ReportFolder(final Path folder, final Optional<Path> input) {
		this.folder = folder;
		this.input = input;
	}

	/**
	 * Makes the folder, if it is missing, and makes sure that it can be written.
	 *
	 * @param input the file of the map under test, an existing file that must not be touched
	 * @throws CancellationException when the program is being stopped
	 */
	public static ReportFolder open(final Path target, final Optional<Path> input) throws IOException {
		final ReportFolder report = new ReportFolder(target.toAbsolutePath().normalize(), input);
		try {
			// before anything is made, so that everything made is removed in the end
			Runtime.getRuntime().addShutdownHook(report.atExit);
		}
		catch (final IllegalStateException e) {
			throw stopped();
		}
		try {
			report.make();
			return report;
		}
		catch (final IOException | RuntimeException e) {
			report.close();
			throw e;
		}
	}

	/** The sentence for the user when a report could not be written. */
	public static BadInputException unwritable(final Path folder, final IOException e) {
		return new BadInputException("The report could not be written into " + folder + ": " + reason(e, folder) +
			" (nothing changed there; free some space or name another folder).", e);
	}

	/**
	 * Says which files there will be.
	 *
	 * @throws FileSystemException when one of them cannot come into its place
	 */
	public void expect(final List<String> expected) throws IOException {
		for (final String name : expected) {
			final Path target = folder.resolve(name);
			if (isInput(target)) throw new FileSystemException(target.toString(), null, "is the map under test, which is never overwritten");
			if (Files.isDirectory(target)) throw new FileSystemException(target.toString(), null, "is a folder");
		}
		names.addAll(expected);
	}

	/** @throws CancellationException when the program is being stopped and the files are gone for that reason */
	synchronized void requireNotStopped() {
		if (discarded) throw stopped();
	}

	/** The place of an expected file until it is published. */
	public Path path(final String name) {
		return hidden.resolve(name);
	}

	/**
	 * Moves the expected files, which must all be written, to their places, in the order in which they were named.
	 *
	 * @param earlier names of the files of an earlier report, which go away
	 * @return the files
	 */
	public synchronized List<Path> publish(final List<String> earlier) throws IOException {
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
		discarded = true;
		if (hidden != null && !keepHidden) removeTree(hidden);
		if (!published) removeAll(made);
	}

	private static CancellationException stopped() {
		return new CancellationException("the program is being stopped");
	}

	private boolean isInput(final Path file) throws IOException {
		return input.isPresent() && Files.exists(file) && Files.isSameFile(file, input.get());
	}

	/**
	 * Makes the folder and the hidden one in it. From then on no other report removes the folder, as it is not empty; until then one
	 * that made it, or a folder above it, and is discarded may, and it has to be made again.
	 */
	private synchronized void make() throws IOException {
		if (discarded) throw stopped();
		for (int attempt = 1; hidden == null; attempt++) {
			try {
				make(folder);
				hidden = Files.createTempDirectory(folder, ".em-validation-");
			}
			catch (final NoSuchFileException e) {
				if (attempt == MOST_ATTEMPTS) throw e;
			}
		}
		previous = Files.createDirectory(hidden.resolve("previous"));
	}

	/** Makes a folder and the missing ones above it, and records them, the outermost first. */
	private void make(final Path missing) throws IOException {
		if (Files.isDirectory(missing)) return;
		if (missing.getParent() != null) make(missing.getParent());
		try {
			Files.createDirectory(missing);
			made.add(missing);
		}
		catch (final FileAlreadyExistsException e) {
			// another report may have made it in this very moment, or even have removed it since
			if (Files.exists(missing, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(missing)) {
				throw new FileSystemException(missing.toString(), null, "is a file and not a folder");
			}
			if (!Files.isDirectory(missing)) throw new NoSuchFileException(missing.toString());
		}
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

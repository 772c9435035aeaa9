package io.github.emvalidation.report.files;

import io.github.emvalidation.progress.AtExit;
import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Makes the files of a report appear all at once. The files are written into a hidden folder inside the target. When all are
 * complete, the files of an earlier report are moved out, report.json first, and the new files are moved to their places, report.json last:
 * where it is, the report is complete. A move that fails undoes the moves before it. Files that are not published when this is closed, or
 * when the program stops, are removed with the folders that were made for them. What a killed program left behind is completed or removed
 * when the folder is opened again. Several reports may make the same missing folders at once.
 */
public final class ReportFolder implements AutoCloseable {

	/** An attempt fails only if another report removes the folder between two instructions. */
	private static final int MOST_ATTEMPTS = 100;

	private final Path folder;
	private final Optional<Path> input;
	private final MadeFolders made = new MadeFolders();
	private final List<String> names = new ArrayList<>();
	private final Runnable atExit = this::discard;
	private HiddenFolder hidden;
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
		// before anything is made, so that everything made is removed in the end
		if (!AtExit.add(report.atExit)) throw stopped();
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
		return hidden.path().resolve(name);
	}

	/**
	 * Completes the publication of a run that was killed meanwhile, and removes the hidden folders of runs that are surely gone.
	 *
	 * @throws BadInputException when that cannot be done
	 */
	public static void tidy(final Path folder) {
		try {
			Publication.tidy(folder);
		}
		catch (final IOException e) {
			throw unwritable(folder, e);
		}
	}

	/**
	 * Moves the expected files, which must all be written, to their places, in the order in which they were named.
	 *
	 * @param earlier names of the files of an earlier report, which go away
	 * @return the files
	 */
	public synchronized List<Path> publish(final List<String> earlier) throws IOException {
		// the last one says that the others are complete, so it leaves before them
		final Set<String> leaving = new LinkedHashSet<>(names.subList(Math.max(0, names.size() - 1), names.size()));
		leaving.addAll(earlier);
		leaving.addAll(names);
		for (final Iterator<String> all = leaving.iterator(); all.hasNext();) {
			final Path file = folder.resolve(all.next());
			if (!Files.isRegularFile(file) || isInput(file)) all.remove();
		}
		Publication.begin(hidden.path(), leaving, names);
		final Moves moves = new Moves();
		try {
			for (final String name : leaving) moves.move(folder.resolve(name), previous.resolve(name));
			for (final String name : names) moves.move(hidden.path().resolve(name), folder.resolve(name));
		}
		catch (final IOException e) {
			// what could not be moved back is still in the hidden folder
			keepHidden = !moves.undo(e);
			Publication.end(hidden.path());
			throw e;
		}
		published = true;
		Publication.end(hidden.path());
		return names.stream().map(folder::resolve).toList();
	}

	@Override
	public void close() {
		discard();
		AtExit.remove(atExit);
	}

	private synchronized void discard() {
		discarded = true;
		if (hidden != null && keepHidden) hidden.keep();
		else if (hidden != null) hidden.remove();
		if (!published) made.remove();
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
				made.make(folder);
				Publication.tidy(folder);
				hidden = HiddenFolder.in(folder);
			}
			catch (final NoSuchFileException e) {
				if (attempt == MOST_ATTEMPTS) throw e;
			}
		}
		previous = Files.createDirectory(hidden.path().resolve("previous"));
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

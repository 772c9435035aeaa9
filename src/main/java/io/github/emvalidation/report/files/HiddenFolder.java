package io.github.emvalidation.report.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A hidden folder of this program inside the folder of a report, for files that are not complete yet. It says which process it belongs to,
 * so that a later run can tell whether that one still works.
 */
final class HiddenFolder {

	static final String PREFIX = ".em-validation-";
	private static final int MOST_SWEEPS = 100;

	private final Path path;
	private final Owner owner;

	private HiddenFolder(final Path path, final Owner owner) {
		this.path = path;
		this.owner = owner;
	}

	/** A new one, which no other report has. */
	static HiddenFolder in(final Path folder) throws IOException {
		return owned(Files.createTempDirectory(folder, PREFIX));
	}

	/**
	 * The one of that name, of which there is only one.
	 *
	 * @throws java.nio.file.FileAlreadyExistsException when it is there
	 */
	static HiddenFolder named(final String name, final Path folder) throws IOException {
		return owned(Files.createDirectory(folder.resolve(PREFIX + name)));
	}

	private static HiddenFolder owned(final Path path) throws IOException {
		try {
			return new HiddenFolder(path, Owner.sign(path));
		}
		catch (final IOException e) {
			removeTree(path);
			throw e;
		}
	}

	Path path() {
		return path;
	}

	/** Removes it with all that is in it. */
	void remove() {
		owner.release();
		removeTree(path);
	}

	/** Leaves it where it is, since what is in it could not be brought to its place. */
	void keep() {
		owner.release();
	}

	/** When the program is stopped, others may still be writing: what they add meanwhile goes too. */
	static void removeTree(final Path root) {
		for (int i = 0; i < MOST_SWEEPS && Files.exists(root); i++) {
			try (Stream<Path> files = Files.walk(root)) {
				files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
			}
			catch (final IOException | UncheckedIOException e) {
				// a file went away on its own: the next sweep sees what is left
			}
		}
	}
}

package io.github.emvalidation.report.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders that were made for a report, so that they can go again. Several reports may make the same ones at once. */
final class MadeFolders {

	private final List<Path> made = new ArrayList<>();

	/**
	 * Makes a folder and the missing ones above it, and records them, the outermost first.
	 *
	 * @throws NoSuchFileException when another report removed one in this very moment
	 */
	void make(final Path missing) throws IOException {
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

	/** Removes them, the innermost first, where they are empty. */
	void remove() {
		for (int i = made.size() - 1; i >= 0; i--) made.get(i).toFile().delete();
	}
}

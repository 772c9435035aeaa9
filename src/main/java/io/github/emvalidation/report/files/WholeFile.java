package io.github.emvalidation.report.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small file that others may read at any time: they see the earlier one or the new one, and each is whole. A rename puts it there. */
public final class WholeFile {

	private WholeFile() {}

	/** Writes a text in UTF-8; the folder is made if it is missing. */
	public static void write(final Path file, final String text) throws IOException {
		final Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		final Path hidden = Files.createTempFile(folder, ".em-validation-", ".tmp");
		try {
			Files.write(hidden, text.getBytes(StandardCharsets.UTF_8));
			// files made for one user alone could not be read by the tasks of others
			hidden.toFile().setReadable(true, false);
			replace(hidden, file);
		}
		finally {
			Files.deleteIfExists(hidden);
		}
	}

	private static void replace(final Path from, final Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}

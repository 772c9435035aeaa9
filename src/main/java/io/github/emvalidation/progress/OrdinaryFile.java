package io.github.emvalidation.progress;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a user names: one on disk, since a pipe or a device would keep the program waiting for ever. */
public final class OrdinaryFile {

	private OrdinaryFile() {}

	/**
	 * The file, if it can be read.
	 *
	 * @param what what is expected, with its article: "a table of maps"
	 * @throws BadInputException when it is missing, a folder, a pipe or a device, or not readable
	 */
	public static Path require(final Path file, final String what) {
		requireReachable(file);
		if (!Files.exists(file)) throw new BadInputException("There is no file " + file + "; expected " + what + ". Check its name and folder.");
		if (Files.isDirectory(file)) throw new BadInputException(file + " is a folder; expected " + what + ".");
		if (!Files.isRegularFile(file)) throw new BadInputException(file + " is not an ordinary file; expected " + what + " on disk.");
		if (!Files.isReadable(file)) throw new BadInputException(file + " is not readable for you; ask its owner for permission.");
		return file;
	}

	/**
	 * Does nothing but for a file in a folder that keeps its content from this user, so that it may exist or not.
	 *
	 * @throws BadInputException when that is so
	 */
	public static void requireReachable(final Path file) {
		if (Files.exists(file) || Files.notExists(file)) return;
		throw new BadInputException("The folder of " + file + " is not readable for you; ask its owner for permission.");
	}
}

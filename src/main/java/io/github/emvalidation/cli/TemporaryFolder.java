package io.github.emvalidation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The folder for temporary files. Java writes fonts there before it reads them, so that a folder that is missing or full would end a run
 * after all its checks. Java looks at the folder's name early, so this comes before everything else.
 */
final class TemporaryFolder {

	private static final String PROPERTY = "java.io.tmpdir";
	/** More than a font has. */
	private static final int ENOUGH_BYTES = 1 << 20;

	private TemporaryFolder() {}

	/** Names a folder to Java that can hold a file, where Java's cannot; a sentence about it, if there is anything to say. */
	static Optional<String> mend() {
		final String named = System.getProperty(PROPERTY);
		final List<String> others = new ArrayList<>(List.of("/tmp", "/var/tmp", System.getProperty("user.home"), System.getProperty("user.dir")));
		if (canHold(named)) return Optional.empty();
		final Optional<String> other = others.stream().filter(TemporaryFolder::canHold).findFirst();
		other.ifPresent(folder -> System.setProperty(PROPERTY, folder));
		// part of Java keeps the name that it started with: pictures are written in memory, and Fonts names its file itself
		ImageIO.setUseCache(false);
		return Optional.of(sentence(named, other));
	}

	static String sentence(final String named, final Optional<String> other) {
		final String what = "The folder for temporary files, " + named + ", is missing, full or not writable. ";
		return what + other.map(folder -> "The program uses " + folder + ".")
			.orElse("No other folder can be used, and drawing needs one: free some space, or name a folder by JAVA_OPTS=-Djava.io.tmpdir=FOLDER.");
	}

	/** Whether a file of some length can be written into the folder. */
	static boolean canHold(final String folder) {
		Path file = null;
		try {
			if (!Path.of(folder).isAbsolute()) return false;
			file = Files.createTempFile(Path.of(folder), "em-validation-", ".tmp");
			Files.write(file, new byte[ENOUGH_BYTES]);
			return true;
		}
		catch (final IOException | InvalidPathException | SecurityException e) {
			return false;
		}
		finally {
			if (file != null) file.toFile().delete();
		}
	}
}

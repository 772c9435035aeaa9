package io.github.emvalidation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Real maps and expected figures, which are not part of the project. They are looked for in the folder that the system
 * property {@code emvalidation.data} names, else in {@code ../shared/data}; tests that need them skip where they are absent.
 */
public final class TestData {

	private static final String PROPERTY = "emvalidation.data";

	private TestData() {}

	/** The data folder, if this machine has it. */
	public static Optional<Path> folder() {
		final Path folder = Path.of(System.getProperty(PROPERTY, "../shared/data")).toAbsolutePath().normalize();
		return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
	}

	/**
	 * A file of the data folder; without it the running test is skipped, with one line saying what is missing.
	 *
	 * @param relative path below the folder, "maps/emd_6824.map"
	 */
	public static Path require(final String relative) {
		final Optional<Path> file = folder().map(folder -> folder.resolve(relative)).filter(Files::exists);
		Assumptions.assumeTrue(file.isPresent(), () -> "skipped: no test data " + relative + " (set -D" + PROPERTY + "=FOLDER to have it)");
		return file.orElseThrow();
	}
}

package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.fiji.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks for no network does not wait for the engine. */
class LazyEngineTest {

	@TempDir
	private Path folder;

	@Test
	void checksWithoutNetworksDoNotLoadIt() throws Exception {
		final Path loaded = folder.resolve("classes.txt");
		final Path log = folder.resolve("log.txt");
		final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true", "-Xmx1g",
			"-Xlog:class+load=info:file=" + loaded, "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
			Main.class.getName(), Commands.mapFile(folder).toString(), "--contour", "0.4", "--checks", "0.a", "--folder",
			folder.resolve("report").toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertEquals(0, process.waitFor(), () -> read(log));
		final List<String> classes = Files.readAllLines(loaded);
		assertTrue(classes.stream().anyMatch(line -> line.contains(" io.github.emvalidation.check.map.mass.MassCheck ")));
		assertFalse(classes.stream().anyMatch(line -> line.contains(" ai.djl.") || line.contains(" io.github.emvalidation.network.NetworkEngine ")));
	}

	private static String read(final Path log) {
		try {
			return Files.readString(log);
		}
		catch (final IOException e) {
			return e.toString();
		}
	}
}

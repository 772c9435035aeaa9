package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version comes without picocli, and it is what picocli says. */
class StartTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "--version", "-V" })
	void picocliSaysTheSame(final String option) {
		final StringWriter out = new StringWriter();
		assertEquals(0, Main.commandLine().setOut(new PrintWriter(out)).execute(option));
		assertEquals(Start.version() + System.lineSeparator(), out.toString());
	}

	@Test
	void theVersionLoadsNoOptions() throws Exception {
		final Path loaded = folder.resolve("classes.txt");
		final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load=info:file=" + loaded,
			"-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Main.class.getName(), "--version")
			.redirectErrorStream(true).start();
		final String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), said);
		assertEquals(Start.version() + System.lineSeparator(), said);
		final List<String> classes = Files.readAllLines(loaded);
		assertTrue(classes.stream().anyMatch(line -> line.contains(" " + Start.class.getName() + " ")));
		assertFalse(classes.stream().anyMatch(line -> line.contains(" picocli.CommandLine$Model$CommandSpec ")));
	}
}

package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.fiji.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before the checks, and not after them, the program looks for a folder that can hold a font. */
class TemporaryFolderTest {

	@TempDir
	private Path folder;

	@Test
	void aFolderThatCannotHoldAFileIsFound() {
		assertTrue(TemporaryFolder.canHold(folder.toString()));
		assertEquals(0, folder.toFile().list().length, "nothing stays");
		for (final String none : List.of(folder.resolve("none").toString(), "relative", "", "\0", "/proc")) assertFalse(TemporaryFolder.canHold(none), none);
	}

	@Test
	void theSentenceNamesBoth() {
		assertEquals("The folder for temporary files, /x, is missing, full or not writable. The program uses /var/tmp.",
			TemporaryFolder.sentence("/x", Optional.of("/var/tmp")));
		assertTrue(TemporaryFolder.sentence("/x", Optional.empty()).endsWith("or name a folder by JAVA_OPTS=-Djava.io.tmpdir=FOLDER."));
	}

	/** In a program of its own, as Java looks at the folder's name when it starts. */
	@Test
	void aRunWithoutATemporaryFolderSaysSoAndMakesItsReport() throws IOException, InterruptedException {
		final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		final Path map = Commands.mapFile(folder);
		final Process run = new ProcessBuilder(java, "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder.resolve("none"), "-XX:-UsePerfData", "-cp",
			System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "io.github.emvalidation.cli.Main", map.toString(),
			"--contour", "0.4", "--checks", "0.a", "--folder", folder.resolve("report").toString()).redirectErrorStream(true).start();
		final String said;
		try (InputStream out = run.getInputStream()) {
			said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
		}
		assertEquals(0, run.waitFor(), said);
		assertTrue(said.contains("Note: The folder for temporary files, " + folder.resolve("none") + ", is missing, full or not writable. The program uses "),
			said);
		assertTrue(Files.size(folder.resolve("report/report.pdf")) > 1000, said);
	}
}

package io.github.emvalidation.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example in Java runs, and docs/macros.md shows the examples as they are. */
class ExamplesTest {

	@TempDir
	private Path folder;

	@Test
	void javaChecksAnImage() {
		final List<String> lines = CheckImage.check(Phantoms.blobEntry().map().image(), folder);
		assertEquals(10, lines.size());
		assertTrue(lines.get(0).matches("0\\.a .+: \\d warnings?"), lines.toString());
		assertTrue(Files.exists(folder.resolve("report.html")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "macros/Check_Image.groovy", "macros/Check_Image.py", "src/test/java/io/github/emvalidation/example/CheckImage.java" })
	void thePageShowsTheExample(final String file) throws IOException {
		assertTrue(Files.readString(Path.of("docs/macros.md")).contains("\n" + Files.readString(Path.of(file)) + "```\n"), file);
	}
}

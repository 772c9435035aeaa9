package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserHomeTest {

	@TempDir
	private Path folder;

	@Test
	void aUserWithoutAHomeGetsTheFolderForTemporaryFiles() {
		assertEquals(folder.toString(), UserHome.of(folder.toString(), Optional.of("/other"), "/tmp"));
		assertEquals("/tmp", UserHome.of("?", Optional.empty(), "/tmp"), "a user id without an entry in the list of users");
		assertEquals("/tmp", UserHome.of("/nonexistent", Optional.of("/nonexistent"), "/tmp"), "as Debian calls the home of nobody");
		assertEquals(folder.toString(), UserHome.of("?", Optional.of(folder.toString()), "/tmp"));
	}
}

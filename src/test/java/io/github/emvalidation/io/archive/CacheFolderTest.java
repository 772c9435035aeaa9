package io.github.emvalidation.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

	private final String home = System.getProperty("user.home");
	private final String temporary = System.getProperty("java.io.tmpdir");

	@TempDir
	private Path folder;

	@AfterEach
	void end() {
		System.clearProperty("emvalidation.cache");
		System.setProperty("user.home", home);
		System.setProperty("java.io.tmpdir", temporary);
	}

	@Test
	void theUsersChoiceComesBeforeTheSettingAndThatBeforeTheHome() {
		System.setProperty("user.home", folder.toString());
		assertEquals(folder.resolve(".cache/em-validation/server"), CacheFolder.of(Optional.empty(), "server"));
		System.setProperty("emvalidation.cache", folder.resolve("set").toString());
		assertEquals(folder.resolve("set/server"), CacheFolder.of(Optional.empty(), "server"));
		assertEquals(folder.resolve("chosen/server"), CacheFolder.of(Optional.of(folder.resolve("chosen")), "server"));
		assertTrue(Files.isDirectory(folder.resolve("chosen/server")));
	}

	@Test
	void whoHasNoHomeGetsATemporaryFolder() throws Exception {
		System.setProperty("java.io.tmpdir", folder.resolve("tmp").toString());
		final Path file = Files.writeString(folder.resolve("file"), "");
		for (final String nowhere : new String[] { "?", "/nonexistent", file.toString() }) {
			System.setProperty("user.home", nowhere);
			assertTrue(CacheFolder.of(Optional.empty(), "server").startsWith(folder.resolve("tmp")), nowhere);
		}
		assertTrue(Files.notExists(Path.of("?")));
	}
}

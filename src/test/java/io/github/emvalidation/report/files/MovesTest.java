package io.github.emvalidation.report.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovesTest {

	@TempDir
	Path dir;

	@Test
	void movesAreTakenBackTheLastFirst() throws IOException {
		Files.writeString(dir.resolve("old"), "old");
		Files.writeString(dir.resolve("new"), "new");
		final Moves moves = new Moves();
		moves.move(dir.resolve("old"), dir.resolve("aside"));
		moves.move(dir.resolve("new"), dir.resolve("old"));
		assertEquals("new", Files.readString(dir.resolve("old")));
		assertTrue(moves.undo(new IOException("why")));
		assertEquals("old", Files.readString(dir.resolve("old")));
		assertEquals("new", Files.readString(dir.resolve("new")));
		assertFalse(Files.exists(dir.resolve("aside")));
	}

	@Test
	void whatCannotBeTakenBackIsToldAndTheRestIs() throws IOException {
		Files.writeString(dir.resolve("a"), "a");
		Files.writeString(dir.resolve("b"), "b");
		final Moves moves = new Moves();
		moves.move(dir.resolve("a"), dir.resolve("a2"));
		moves.move(dir.resolve("b"), dir.resolve("b2"));
		Files.delete(dir.resolve("b2"));
		final IOException why = new IOException("why");
		assertFalse(moves.undo(why));
		assertEquals(1, why.getSuppressed().length);
		assertTrue(Files.exists(dir.resolve("a")));
	}
}

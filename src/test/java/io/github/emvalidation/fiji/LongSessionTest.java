package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import io.github.emvalidation.cli.LongRun.Held;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two maps in one session of ImageJ; {@link LongSession} takes hundreds of commands. */
class LongSessionTest {

	@TempDir
	private Path folder;

	@AfterEach
	void end() {
		Interpreter.batchMode = false;
		WindowManager.setTempCurrentImage(null);
		ResultsTable.getResultsTable().reset();
	}

	@Test
	void threadsFilesAndImagesDoNotGrow() {
		ResultsTable.getResultsTable().reset();
		LongSession.start();
		LongSession.day(1, folder);
		final Held first = Held.now();
		LongSession.day(2, folder);
		final Held last = Held.now();
		assertTrue(last.threads() <= first.threads() + 1, first + ", then " + last);
		assertTrue(last.files() <= first.files() + 2, first + ", then " + last);
		assertEquals(0, LongSession.images());
		assertEquals(2, ResultsTable.getResultsTable().size(), "both maps have one name, but a row each");
	}
}

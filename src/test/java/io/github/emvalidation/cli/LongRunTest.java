package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.cli.LongRun.Held;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few maps one after the other; {@link LongRun} takes hundreds. */
class LongRunTest {

	private static final int FEW = 2;

	@TempDir
	private Path folder;

	@Test
	void threadsAndFilesDoNotGrow() throws IOException {
		for (int i = 0; i < FEW; i++) LongRun.validate(i, folder, "0.a");
		final Held first = Held.now();
		for (int i = 0; i < 2 * FEW; i++) LongRun.validate(FEW + i, folder, "0.a");
		final Held last = Held.now();
		assertTrue(last.threads() <= first.threads() + 1, first + ", then " + last);
		assertTrue(last.files() <= first.files() + 2, first + ", then " + last);
	}
}

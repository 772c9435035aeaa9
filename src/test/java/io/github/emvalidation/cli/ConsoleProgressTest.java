package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

	private static final long SECOND = 1_000_000_000;

	private final StringWriter text = new StringWriter();
	private long now = 17 * SECOND;

	@Test
	void aLogGetsALineAStageAndEveryTenSeconds() {
		final ConsoleProgress progress = progress(false);
		progress.step(0, 4, "Reading");
		progress.step(1, 4, "Reading, so soon after that nobody wonders");
		now += SECOND;
		progress.step(0, 100, "Filtering");
		now += 5 * SECOND;
		progress.step(5, 100, "Filtering");
		now += 5 * SECOND;
		progress.step(10, 100, "Filtering");
		progress.end();
		assertEquals("  0 %  Reading\n  0 %  Filtering\n 10 %  Filtering (1:30 left)\n", text.toString());
	}

	@Test
	void aTerminalGetsOneLineWithABarThatGoesAway() {
		final ConsoleProgress progress = progress(true);
		progress.step(0, 4, "Reading");
		now += 2 * SECOND;
		progress.step(1, 4, "Reading");
		progress.end();
		assertEquals(line("[                    ]   0 %  Reading") + line("[=====               ]  25 %  0:06 left  Reading") + line("") + "\r",
			text.toString());
	}

	@Test
	void aLongLineIsCutToTheTerminal() {
		final ConsoleProgress progress = progress(true);
		progress.step(0, 0, "x".repeat(100));
		assertEquals("\r" + "x".repeat(77) + "…", text.toString());
	}

	@Test
	void nothingIsTakenAwayWhereNothingWasShown() {
		progress(true).end();
		assertEquals("", text.toString());
	}

	private ConsoleProgress progress(final boolean terminal) {
		return new ConsoleProgress(new PrintWriter(text), terminal, () -> now);
	}

	private static String line(final String words) {
		return "\r" + words + " ".repeat(78 - words.length());
	}
}

package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

	private final StringWriter text = new StringWriter();

	@Test
	void aLogGetsPlainLines() {
		final ConsoleProgress progress = new ConsoleProgress(new PrintWriter(text), false);
		progress.step(1, 4, "Reading");
		progress.step(2, 4, "Reading, so soon after that nobody wonders");
		progress.end();
		assertEquals(" 25 %  Reading\n", text.toString());
	}

	@Test
	void aTerminalGetsOneLineThatGoesAway() {
		final ConsoleProgress progress = new ConsoleProgress(new PrintWriter(text), true);
		progress.step(0, 0, "x".repeat(100));
		progress.end();
		assertEquals("\r" + "x".repeat(77) + "…\r" + " ".repeat(78) + "\r", text.toString());
	}

	@Test
	void nothingIsTakenAwayWhereNothingWasShown() {
		new ConsoleProgress(new PrintWriter(text), true).end();
		assertEquals("", text.toString());
	}
}

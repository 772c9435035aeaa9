package io.github.emvalidation.training.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.TestData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/evaluate power} on two structures: it ends with a page, and goes on where it was. */
class EvaluatePowerTest {

	@TempDir
	private Path folder;

	private String evaluate() {
		final StringWriter out = new StringWriter();
		final int code = Evaluate.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute("power", "--structures",
			TestData.require("structures").toString(), "--good", "1", "--faulty", "0", "--choose", "1", "--side", "54", "--folder", folder.toString());
		assertEquals(0, code, out.toString());
		return out.toString();
	}

	@Test
	void aRunEndsInAPageAndGoesOn() throws Exception {
		final String said = evaluate();
		assertTrue(said.contains(" maps checked. Good maps with a warning: ours "), said);
		assertTrue(Files.readString(folder.resolve("power.md")).contains("## False alarms"));
		final String trials = Files.readString(folder.resolve("trials.csv"));
		evaluate();
		assertEquals(trials, Files.readString(folder.resolve("trials.csv")), "nothing is made a second time");
	}
}

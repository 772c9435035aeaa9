package io.github.emvalidation.training.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.TestData;
import io.github.emvalidation.network.Model;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that train, for seconds: they end with weights, a card and an evaluation. */
class TrainTest {

	@TempDir
	private Path dir;

	private String train(final String... arguments) {
		final StringWriter out = new StringWriter();
		final CommandLine line = Train.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
		assertEquals(0, line.execute(arguments), out.toString());
		return out.toString();
	}

	private void assertEvaluated(final String figure) throws Exception {
		final Model model = Model.read(dir);
		assertTrue(model.card().heldOut().stream().anyMatch(m -> m.what().contains(figure)), model.card().heldOut().toString());
		assertTrue(Files.size(dir.resolve("evaluation.md")) > 0 && Files.size(dir.resolve("learning-curve.svg")) > 0);
	}

	@Test
	void resolution() throws Exception {
		final String structures = TestData.require("structures").toString();
		final String said = train("resolution", "--structures", structures, "--folder", dir.toString(), "--minutes", "0.05", "--count", "2");
		assertTrue(said.contains("held-out error") && said.contains("relative error, no noise"), said);
		assertEvaluated("mean relative error, noise 0.5");
	}

	@Test
	void helix() throws Exception {
		final String structures = TestData.require("structures").toString();
		final String said = train("helix", "--structures", structures, "--folder", dir.toString(), "--steps", "2", "--count", "1");
		assertTrue(said.contains("held-out error") && said.contains("Noise 1.0: 1 maps"), said);
		assertEvaluated("area under the ROC curve over all mask voxels");
	}
}

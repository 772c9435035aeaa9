package io.github.emvalidation.fiji.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.map.handedness.TestWeights;
import io.github.emvalidation.fiji.Commands;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandModule;

class HandednessCommandTest {

	@TempDir
	private Path folder;

	@Test
	void bothWeightsAreNeeded() {
		final File map = Commands.mapFile(folder).toFile();
		final File helix = TestWeights.file(folder, "helix.pth", 6).toFile();
		final File hand = TestWeights.file(folder, "hand.pth", -1).toFile();
		try (Context context = Commands.context()) {
			final CommandModule both = Commands.run(context, HandednessCommand.class, "map", map, "contour", Commands.CONTOUR, "resolution", Commands.RESOLUTION,
				"helixweights", helix, "handweights", hand);
			assertTrue(((String) both.getOutput("status")).matches("OK|1 warning"), both.getOutput("status") + ", " + both.getCancelReason());
			final CommandModule one = Commands.run(context, HandednessCommand.class, "map", map, "contour", Commands.CONTOUR, "resolution", Commands.RESOLUTION,
				"helixweights", helix);
			assertTrue(one.getCancelReason().startsWith("The published networks work as a pair, so give weights"), one.getCancelReason());
		}
	}
}

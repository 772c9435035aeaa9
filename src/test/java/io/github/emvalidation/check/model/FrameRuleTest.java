package io.github.emvalidation.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameRuleTest {

	private static final DensityMap MAP = Phantoms.noise(Grid.cube(10, 1), 1, 1);

	@TempDir
	private Path folder;

	private Optional<String> obstacle(final String residue, final double x) throws IOException {
		final String atom = String.format(java.util.Locale.ROOT, "HETATM    1  O   %s A   1    %8.3f   4.000   4.000  1.00 10.00           O%n", residue,
			x);
		return FrameRule.obstacle(LevelA.entry(MAP, Files.writeString(folder.resolve("a.pdb"), atom), 0.5, 3));
	}

	@Test
	void tellsAModelElsewhereFromOneWithoutAtomsToMeasure() throws IOException {
		assertEquals(Optional.empty(), obstacle("SER", 4));
		assertEquals(Optional.of(FrameRule.OUTSIDE), obstacle("SER", 400));
		assertEquals(Optional.of("The model has no atoms but hydrogens and waters."), obstacle("HOH", 4));
	}
}

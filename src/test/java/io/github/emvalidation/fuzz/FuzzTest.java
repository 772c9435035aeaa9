package io.github.emvalidation.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few hundred damaged files of every kind: each is read, or refused in a sentence. {@link Fuzz} tries as many as one likes. */
class FuzzTest {

	private static final int EACH = 300;
	private static final long SEED = 20026;

	@TempDir
	private Path folder;

	@Test
	void damagedFilesOfEveryKind() throws IOException {
		for (final Target target : Targets.all(folder)) {
			final int count = target.name().startsWith("checks") || target.name().startsWith("report") ? EACH / 5 : EACH;
			assertEquals(List.of(), Fuzzing.run(target, count, SEED, folder).failures(), target.name());
		}
	}

	/** What failed among a million: a zip with a name that is no UTF-8, and tensors with more sizes than strides. */
	@ParameterizedTest
	@CsvSource({ "weights.pth, 31005793", "weights.pth, 36003102", "weights.pth, 37003567", "weights.pth, 40001420" })
	void whatFailedOnce(final String name, final long seed) throws IOException {
		for (final Target target : Targets.all(folder)) {
			if (target.name().equals(name)) assertEquals(List.of(), Fuzzing.run(target, 1, seed, folder).failures());
		}
	}
}

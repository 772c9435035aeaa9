package io.github.emvalidation.check.halfmaps.fdr;

import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertCurve;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.PointGroup;
import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Ball;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FdrAnalysisTest {

	@ParameterizedTest
	@MethodSource("io.github.emvalidation.check.halfmaps.HalfMapCases#all")
	void agreesWithAnIndependentImplementation(final String name) {
		final JsonNode expected = HalfMapCases.metrics(name, "1.b");
		final FdrAnalysis found = FdrAnalysis.of(HalfMapCases.pair(name), PointGroup.NONE, Progress.NONE);
		assertEquals(expected.get("fdr_shell").asInt(), found.shell());
		assertEquals(!expected.get("fdr_resolution").isNull(), found.resolution().isPresent());
		if (found.shell() > 0) assertEquals(expected.get("fdr_resolution").asDouble(), found.resolution().getAsDouble(), 1e-6);
		assertCurve(expected.get("fsc"), found.fsc().values(), 1e-4, "FSC in the ball");
		assertCurve(expected.get("neff"), found.pairs(), 1e-9, "pairs");
		assertProbabilities(expected.get("p"), found.p());
		assertProbabilities(expected.get("q"), found.q());
	}

	/** Within a factor of 1.05, or 1e-6. */
	private static void assertProbabilities(final JsonNode expected, final double[] found) {
		assertEquals(expected.size(), found.length);
		for (int i = 0; i < found.length; i++) {
			final double wanted = expected.get(i).asDouble();
			assertEquals(wanted, found[i], Math.max(1e-6, 0.05 * wanted), "shell " + i);
		}
	}

	/** Independent noise: p is uniform, so that one of ten shells is below 0.1. */
	@Test
	void noiseIsAsSignificantAsChanceMakesIt() {
		final Grid grid = Grid.cube(64, 1);
		final ShellGrid shells = new ShellGrid(grid);
		int shellsSeen = 0;
		int below10 = 0;
		for (int i = 0; i < 12; i++) {
			final FscCurve fsc = ShellPowers.of(Fft.forward(Windowed.of(Phantoms.noise(grid, 1, 2 * i), new Ball(grid).soft())),
				Fft.forward(Windowed.of(Phantoms.noise(grid, 1, 2 * i + 1), new Ball(grid).soft())), shells).fsc();
			final FdrAnalysis found = FdrAnalysis.of(fsc, PointGroup.NONE, 0.2, OptionalDouble.empty());
			for (int shell = 4; shell < shells.count(); shell++) {
				shellsSeen++;
				if (found.p()[shell] < 0.1) below10++;
			}
		}
		assertEquals(0.1, (double) below10 / shellsSeen, 0.04);
	}

	/** More symmetry, fewer independent pairs, larger p. */
	@Test
	void symmetryTakesPairsAway() {
		final ShellGrid shells = new ShellGrid(Grid.cube(40, 1));
		final double[] values = new double[shells.count()];
		Arrays.fill(values, 0.1);
		final FscCurve fsc = new FscCurve(shells, values);
		final FdrAnalysis c1 = FdrAnalysis.of(fsc, PointGroup.NONE, 0.2, OptionalDouble.of(5));
		final FdrAnalysis d7 = FdrAnalysis.of(fsc, PointGroup.of("d7"), 0.2, OptionalDouble.of(5));
		assertEquals(14, PointGroup.of("D7").order());
		assertEquals(c1.pairs()[12], 14 * d7.pairs()[12], 1e-9);
		assertTrue(c1.p()[12] < d7.p()[12]);
		assertTrue(c1.limits()[12] < d7.limits()[12]);
	}

	@Test
	void groupsThatAreNoneAreRefused() {
		assertEquals(60, PointGroup.of("I").order());
		assertEquals(1, PointGroup.of(" c1 ").order());
		for (final String text : new String[] { "", "C0", "X", "D", "C1.5" }) assertThrows(BadInputException.class, () -> PointGroup.of(text));
	}

	@Test
	void aBoxOfOneShellHasNoResolution() {
		final ShellGrid shells = new ShellGrid(Grid.cube(1, 1));
		final FdrAnalysis found = FdrAnalysis.of(new FscCurve(shells, new double[] { 1 }), PointGroup.NONE, 1, OptionalDouble.empty());
		assertEquals(0, found.shell());
		assertTrue(found.resolution().isEmpty());
	}
}

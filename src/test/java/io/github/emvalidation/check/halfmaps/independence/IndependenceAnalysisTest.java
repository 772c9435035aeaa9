package io.github.emvalidation.check.halfmaps.independence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import io.github.emvalidation.volume.Grid;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndependenceAnalysisTest {

	private static final double RATIO = 1e-3;

	static IndependenceAnalysis analysis(final HalfMapPair pair) {
		return IndependenceAnalysis.of(pair, pair.maskedFsc(Progress.NONE), Progress.NONE);
	}

	@ParameterizedTest
	@MethodSource("io.github.emvalidation.check.halfmaps.HalfMapCases#all")
	void agreesWithAnIndependentImplementation(final String name) {
		final JsonNode expected = HalfMapCases.metrics(name, "1.i");
		final IndependenceAnalysis found = analysis(HalfMapCases.pair(name));
		assertEquals(expected.get("background_fsc").asDouble(), found.solventMean().getAsDouble(), RATIO, "solvent");
		assertEquals(expected.get("tail_shells").asInt(), found.tailShells());
		assertEquals(expected.get("tail_fsc").asDouble(), found.tailMean().getAsDouble(), RATIO, "tail");
		assertEquals(expected.get("tail_fsc_unmasked").asDouble(), found.tailUnmasked().getAsDouble(), RATIO, "unmasked tail");
		assertEquals(expected.get("come_back").asDouble(), found.comeBack(), RATIO, "come-back");
		assertEquals(!expected.get("difference_variance_ratio").isNull(), found.difference().isPresent());
		if (found.difference().isEmpty()) return;
		final double ratio = expected.get("difference_variance_ratio").asDouble();
		if (name.equals("masked")) {
			// halves of exact zeros in the solvent: what is left there is rounding
			assertTrue(found.difference().get().varianceRatio() > 1e9);
			assertFalse(found.hasSolvent());
			return;
		}
		assertEquals(ratio, found.difference().get().varianceRatio(), RATIO, "difference");
		assertEquals(expected.get("difference_kurtosis").asDouble(), found.difference().get().kurtosis(), RATIO, "kurtosis");
	}

	/** A curve by hand: 16 shells, it falls at shell 5, rises by 0.3 from 0.05 and falls again; the last shell does not count. */
	@Test
	void comingBackIsMeasuredFromTheLeastValue() {
		final ShellGrid shells = new ShellGrid(Grid.cube(30, 1));
		final double[] values = { 1, 1, 1, 0.9, 0.5, 0.1, 0.05, 0.2, 0.35, 0.1, 0, -0.1, 0, 0.1, 0, 1 };
		final double[] power = new double[16];
		final FscCurve curve = new FscCurve(shells, values);
		final IndependenceAnalysis found = IndependenceAnalysis.of(curve, curve, new ShellPowers(shells, power, power, power), 13,
			OptionalDouble.of(2.5), Optional.empty());
		assertEquals(0.3, found.comeBack(), 1e-12);
		assertFalse(found.hasSolvent());
		// beyond 0.8 · 2.5 Å there is no shell; the last three before N/2 are taken
		assertEquals(3, found.tailShells());
		final long[] n = shells.coefficients();
		assertEquals((n[13] * 0.1) / (n[12] + n[13] + n[14]), found.tailMean().getAsDouble(), 1e-12);
	}

	@Test
	void withoutAResolutionThereIsNoTail() {
		final ShellGrid shells = new ShellGrid(Grid.cube(1, 1));
		final FscCurve curve = new FscCurve(shells, new double[1]);
		final IndependenceAnalysis found = IndependenceAnalysis.of(curve, curve, new ShellPowers(shells, new double[1], new double[1],
			new double[1]),
			0, OptionalDouble.of(3), Optional.empty());
		assertEquals(0, found.tailShells());
		assertTrue(found.tailMean().isEmpty() && found.solventMean().isEmpty());
		assertEquals(0, found.comeBack());
	}
}

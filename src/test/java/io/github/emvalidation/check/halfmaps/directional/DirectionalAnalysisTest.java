package io.github.emvalidation.check.halfmaps.directional;

import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertCrossing;
import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.check.halfmaps.Chance;
import io.github.emvalidation.check.halfmaps.ConeCurves;
import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fsc.Directions;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionalAnalysisTest {

	private static final double LENGTH = 5e-3;
	private static final double RATIO = 1e-3;

	static DirectionalAnalysis analysis(final HalfMapPair pair) {
		return DirectionalAnalysis.of(pair.cones(Progress.NONE), pair.maskedFsc(Progress.NONE));
	}

	@ParameterizedTest
	@MethodSource("io.github.emvalidation.check.halfmaps.HalfMapCases#all")
	void agreesWithAnIndependentImplementation(final String name) {
		final JsonNode expected = HalfMapCases.metrics(name, "1.h");
		final DirectionalAnalysis found = analysis(HalfMapCases.pair(name));
		assertCrossing(expected.get("global_0143"), found.global().crossing(FscCurve.HALF_MAPS), LENGTH, "global");
		assertRelative(expected.get("worst").asDouble(), found.d()[found.worst()], LENGTH, "worst");
		assertRelative(expected.get("best").asDouble(), found.d()[found.best()], LENGTH, "best");
		assertDirection(expected.get("worst_direction"), found.direction(found.worst()));
		assertDirection(expected.get("best_direction"), found.direction(found.best()));
		for (int i = 0; i < 5; i++) {
			assertRelative(expected.get("percentiles").get(i).asDouble(), found.percentiles()[i], LENGTH, "percentile " + i);
			assertRelative(expected.get("percentiles_05").get(i).asDouble(), found.percentilesAtHalf()[i], LENGTH, "percentile at 0.5 " + i);
		}
		assertEquals(expected.get("cfar").asDouble(), found.cfar(), RATIO, "cfar");
		assertEquals(expected.get("sphericity").asDouble(), found.sphericity(), RATIO, "sphericity");
		for (int axis = 0; axis < 3; axis++) assertCrossing(expected.get("along_" + "xyz".charAt(axis)), found.along(axis), LENGTH, "along " +
			axis);
	}

	private static void assertDirection(final JsonNode expected, final Vec3 found) {
		for (int axis = 0; axis < 3; axis++) assertEquals(expected.get(axis).asDouble(), found.get(axis), 1e-6);
	}

	/** Isotropic pairs are within what chance brings about; one with few views is far outside. */
	@ParameterizedTest
	@ValueSource(strings = { "good", "small", "preferred" })
	void preferredOrientationsAreNoChance(final String name) {
		final HalfMapPair pair = HalfMapCases.pair(name);
		final DirectionalAnalysis found = analysis(pair);
		final List<ConeCurves> draws = pair.chance(Progress.NONE);
		final Chance cfar = DirectionalAnalysis.cfarByChance(draws);
		final Chance ratio = DirectionalAnalysis.ratioByChance(draws);
		if (name.equals("preferred")) {
			assertTrue(cfar.below(found.cfar()) < 1e-5, () -> "cFAR " + found.cfar() + ", by chance " + cfar.middle() + " ± " + cfar.spread());
			assertTrue(ratio.above(found.ratio()) < 1e-5, () -> "ratio " + found.ratio() + ", by chance " + ratio.middle());
		}
		else {
			assertTrue(cfar.below(found.cfar()) > 0.05, () -> "cFAR " + found.cfar() + ", by chance " + cfar.middle() + " ± " + cfar.spread());
			assertTrue(ratio.above(found.ratio()) > 0.05, () -> "ratio " + found.ratio() + ", by chance " + ratio.middle());
		}
	}

	/** Cones round z fall at shell 6, all others at 12: areas, crossings and the worst direction are known. */
	@Test
	void directionsAreMeasuredOneByOne() {
		final ShellGrid shells = new ShellGrid(Grid.cube(40, 1));
		final List<Vec3> directions = Directions.half(Directions.COUNT);
		final double[][] hard = new double[directions.size()][shells.count()];
		for (int d = 0; d < hard.length; d++) Arrays.fill(hard[d], 0, directions.get(d).z() > 0.9 ? 6 : 12, 1);
		final double[] global = new double[shells.count()];
		Arrays.fill(global, 0, 11, 1);
		final DirectionalAnalysis found = DirectionalAnalysis.of(new ConeCurves(shells, directions, hard, hard, hard), new FscCurve(shells, global));
		assertEquals(5.0 / 11, found.cfar(), 1e-12);
		assertEquals(40 / 5.857, found.d()[found.worst()], 1e-9);
		assertEquals(40 / 11.857, found.d()[found.best()], 1e-9);
		assertTrue(found.direction(found.worst()).z() > 0.9 && found.direction(found.best()).z() <= 0.9);
		assertEquals(11.857 / 5.857, found.ratio(), 1e-6);
		assertEquals(10.857, found.shellsBefore(), 1e-9);
		assertTrue(found.sphericity() < 0.99 && found.sphericity() > 0.8);
	}
}

package io.github.emvalidation.check.halfmaps.occupancy;

import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertCrossing;
import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertCurve;
import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.check.halfmaps.ConeCurves;
import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fsc.Directions;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OccupancyAnalysisTest {

	private static final double LENGTH = 5e-3;
	private static final double RATIO = 1e-3;

	@ParameterizedTest
	@MethodSource("io.github.emvalidation.check.halfmaps.HalfMapCases#all")
	void agreesWithAnIndependentImplementation(final String name) {
		final JsonNode expected = HalfMapCases.metrics(name, "1.g");
		final OccupancyAnalysis found = OccupancyAnalysis.of(HalfMapCases.pair(name).cones(Progress.NONE));
		assertCurve(expected.get("fso"), found.fso(), 1e-4, "FSO");
		assertCrossing(expected.get("fso_09"), found.crossing(0.9), LENGTH, "0.9");
		assertCrossing(expected.get("fso_05"), found.crossing(0.5), LENGTH, "0.5");
		assertCrossing(expected.get("fso_01"), found.crossing(0.1), LENGTH, "0.1");
		assertEquals(expected.get("fso_width").asDouble(), found.width().getAsDouble(), RATIO);
		for (int i = 0; i < found.p().length; i++) {
			final double p = expected.get("bingham_p").get(i).asDouble();
			assertEquals(p, found.p()[i], Math.max(1e-6, 0.05 * p), "p in shell " + i);
		}
		assertRelative(expected.get("bingham_p_min").asDouble(), found.leastP(), 0.05, "least p");
		assertRelative(expected.get("bingham_p_at_fso_05").asDouble(), found.pAtHalf().getAsDouble(), 0.05, "p at 0.5");
	}

	/** Directions within 60° of z agree up to shell 14, the others up to 8: their shares and a narrow Bingham's test follow. */
	@Test
	void sharesAreThoseOfTheDirections() {
		final ShellGrid shells = new ShellGrid(Grid.cube(40, 1));
		final List<Vec3> directions = Directions.half(Directions.COUNT);
		final double[][] soft = new double[directions.size()][shells.count()];
		for (int d = 0; d < soft.length; d++) Arrays.fill(soft[d], 0, directions.get(d).z() > 0.5 ? 15 : 9, 1);
		final OccupancyAnalysis found = OccupancyAnalysis.of(new ConeCurves(shells, directions, soft, soft, soft));
		assertEquals(1, found.fso()[8]);
		assertEquals(0.5, found.fso()[9], 0.005);
		assertEquals(0, found.fso()[15]);
		assertTrue(found.p()[8] > 0.999 && found.p()[15] == 1);
		// over a cap of 60° the mean of z² is 7/12, that of x² and y² 5/24: tr T² - 1/3 = 49/144 + 50/576 - 1/3
		assertEquals(Gamma.regularizedGammaQ(2.5, 7.5 * 51.2 * 0.5 * (49 / 144.0 + 50 / 576.0 - 1 / 3.0) / 2), found.p()[10], 1e-3);
	}
}

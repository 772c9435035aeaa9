package io.github.emvalidation.check.halfmaps.occupancy;

import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertCrossing;
import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertCurve;
import static io.github.emvalidation.check.halfmaps.HalfMapCases.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.progress.Progress;
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
}

package io.github.emvalidation.check.model.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.check.model.LevelA;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InclusionCheckTest {

	/** An atom of 1,425 lies so near the contour level that rounding decides over it. */
	private static final double ONE_ATOM = 0.0008;

	@ParameterizedTest
	@CsvSource({ "30342A,good", "30342A,loop", "30342A,domain10", "30342A,mirror", "3ajo,good", "3ajo,loop", "3ajo,shift1A" })
	void valuesOfTheOtherImplementation(final String system, final String variant) {
		final CheckResult result = new InclusionCheck().apply(LevelA.entry(system, variant), Progress.NONE);
		ResultRules.assertConsistent(result);
		final JsonNode expected = LevelA.figures(system, variant);
		assertEquals(expected.path("inclusion").asDouble(), value(result, "inclusion") / 100, ONE_ATOM);
		assertEquals(expected.path("inclusion_bb").asDouble(), value(result, "backbone_inclusion") / 100, 0.0005);
		assertEquals(expected.path("unmodelled").asDouble(), value(result, "unmodelled_fraction") / 100, 0.002);
		assertEquals(expected.path("unmodelled_blob").asDouble(), value(result, "unmodelled_largest"),
			0.02 * expected.path("unmodelled_blob").asDouble());
		assertEquals(expected.path("breaks").asInt(), value(result, "breaks"));
		assertEquals(value(result, "unmodelled_judged") > 30, !result.warnings().isEmpty());
		assertEquals(variant.equals("mirror"), !result.warnings().isEmpty());
		final boolean hasLoop = result.notes().stream().anyMatch(note -> note.contains("SER A 292 to ASP A 305 (12 residues missing, 1"));
		assertEquals(system.equals("30342A") && variant.equals("loop"), hasLoop, result.notes().toString());
	}

	private static double value(final CheckResult result, final String key) {
		return result.metric(key).orElseThrow().value();
	}
}

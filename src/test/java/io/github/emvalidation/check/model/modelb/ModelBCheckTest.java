package io.github.emvalidation.check.model.modelb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.check.model.LevelA;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Finding.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelBCheckTest {

	@ParameterizedTest
	@CsvSource({ "30342A,good,''", "30342A,bequal,b_common", "3ajo,good,''", "3ajo,bequal,b_common", "3ajo,domain10,''" })
	void valuesAndWarningsOfTheOtherImplementation(final String system, final String variant, final String broken) {
		final CheckResult result = new ModelBCheck().apply(LevelA.entry(system, variant), Progress.NONE);
		ResultRules.assertConsistent(result);
		final JsonNode expected = LevelA.figures(system, variant);
		assertEquals(expected.path("rel_b").asDouble(), value(result, "relative_b"), 1.5);
		assertEquals(expected.path("rms_log").asDouble(), value(result, "rms_log"), 0.01);
		assertEquals(expected.path("guinier_vrs").asDouble(), value(result, "guinier_correlation"), 0.01);
		assertEquals(expected.path("b_sd").asDouble(), value(result, "b_sd"), 0.001);
		assertEquals(expected.path("b_common").asDouble(), value(result, "b_common") / 100, 0.0002);
		if (!variant.equals("bequal")) assertEquals(expected.path("b_rho").asDouble(), value(result, "b_q_spearman"), 0.005);
		assertEquals(broken.isEmpty() ? List.of() : List.of(broken.split(" ")), result.findings().stream()
			.filter(f -> f.verdict() == Verdict.BROKEN).map(Finding::criterion).map(c -> c.key()).toList());
	}

	private static double value(final CheckResult result, final String key) {
		return result.metric(key).orElseThrow().value();
	}
}

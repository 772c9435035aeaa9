package io.github.emvalidation.check.model.modelfsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.check.model.FitCases;
import io.github.emvalidation.check.model.FrameRule;
import io.github.emvalidation.check.model.LevelA;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFscCheckTest {

	@ParameterizedTest
	@CsvSource({ "30342A,good,''", "30342A,register,fsc_ratio", "30342A,mirror,fsc_ratio", "30342A,shift1A,''", "3ajo,good,''",
		"3ajo,register,fsc_ratio", "3ajo,loop,''" })
	void valuesAndWarnings(final String system, final String variant, final String broken) {
		final CheckResult result = new ModelFscCheck().apply(LevelA.entry(system, variant), Progress.NONE);
		ResultRules.assertConsistent(result);
		final JsonNode expected = LevelA.figures(system, variant);
		final double masked = expected.path("fsc05").asDouble();
		assertEquals(masked, result.metric("fsc_05").orElseThrow().value(), 0.01 * masked);
		assertEquals(masked, result.metric(Metric.RESOLUTION_ESTIMATE).orElseThrow().value(), 0.01 * masked);
		final double unmasked = expected.path("fsc05_un").asDouble();
		assertEquals(unmasked, result.metric("fsc_05_unmasked").orElseThrow().value(), 0.01 * unmasked);
		assertEquals(expected.path("fsc_mean").asDouble(), result.metric("mean_fsc").orElseThrow().value(), 0.002);
		assertEquals(broken.isEmpty() ? List.of() : List.of(broken), FitCases.broken(result));
	}

	@Test
	void aCurveThatNeverFallsHasNoCrossing() {
		final ShellGrid shells = new ShellGrid(Grid.cube(20, 1));
		final double[] values = { 1, 0.9, 0.8, 0.7, 0.3, 0.6, 0.2, 0, 0, 0, 0 };
		final FscCurve curve = new FscCurve(shells, values);
		assertEquals(20 / 3.5, new ModelFscAnalysis(curve, curve, 6, 5).crossing(curve, 0.5).orElseThrow(), 1e-9);
		final ModelFscAnalysis high = new ModelFscAnalysis(curve, curve, 3, 5);
		assertTrue(high.crossing(curve, 0.5).isEmpty());
		assertEquals(20 / 3.0, high.finest(), 1e-9);
		// already the first shell is below: the side of the box
		assertEquals(20, new ModelFscAnalysis(curve, curve, 6, 5).crossing(curve, 0.95).orElseThrow(), 1e-9);
		assertEquals((0.9 + 4 * 0.8 + 9 * 0.7 + 16 * 0.3) / 30, new ModelFscAnalysis(curve, curve, 6, 5).mean(), 1e-12);
	}

	@Test
	void saysWhyItDoesNotApply() {
		assertEquals(FrameRule.OUTSIDE, new ModelFscCheck().apply(FitCases.apart(), Progress.NONE).reason().orElseThrow());
	}

	@Test
	void sentences() {
		assertEquals("Inside the mask the FSC of map and model falls below 0.5 at 8.77 Å.",
			new ModelFscCheck().apply(LevelA.entry("30342A", "register"), Progress.NONE).summary());
		assertEquals("the FSC of map and model has no crossing of 0.5 down to 2.58 Å, the finest detail of a model that the voxels hold.",
			ModelFscText.noCrossing("0.5", 2.58));
	}
}

package io.github.emvalidation.check.model.emringer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.TestData;
import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.check.model.FitCases;
import io.github.emvalidation.check.model.LevelA;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.structure.ModelReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmringerCheckTest {

	@ParameterizedTest
	@CsvSource({ "30342A,good,''", "30342A,register,''", "30342A,mirror,score", "30342A,shift1A,score", "3ajo,good,''", "3ajo,mirror,score",
		"3ajo,shift1A,score", "3ajo,loop,''" })
	void valuesAndWarnings(final String system, final String variant, final String broken) {
		final CheckResult result = new EmringerCheck().apply(LevelA.entry(system, variant), Progress.NONE);
		ResultRules.assertConsistent(result);
		final JsonNode expected = LevelA.figures(system, variant);
		assertEquals(expected.path("emringer").asDouble(), result.metric("score").orElseThrow().value(), 1e-4);
		assertEquals(expected.path("em_n").asInt(), result.metric("residues").orElseThrow().value());
		assertEquals(expected.path("em_pass").asInt(), result.metric("passing").orElseThrow().value());
		assertEquals(broken.isEmpty() ? List.of() : List.of(broken), FitCases.broken(result));
	}

	/** The published program's own test: 15 side chains in a map whose axes are z, y, x. */
	@Test
	void thePublishedProgramsOwnTest() {
		final EmringerAnalysis found = EmringerAnalysis.of(LevelA.map("emd_5778_emringerweb_fragment.ccp4"),
			ModelReader.read(TestData.require("levelA/emd_5778_emringerweb_model.pdb")), Progress.NONE);
		final EmringerAnalysis.Threshold best = found.best().orElseThrow();
		assertEquals(15, found.scans().size());
		assertEquals(3, best.passing());
		assertEquals(4.1137667560372115, found.score(best), 1e-6);
		assertEquals(1.593255013631383, best.z(), 1e-6);
		assertEquals(1, best.ratio());
		assertEquals(0.5240643256627858, best.level(), 1e-6);
	}

	@Test
	void saysWhyItDoesNotApply() {
		final Entry entry = LevelA.entry(LevelA.map("emd_5778_emringerweb_fragment.ccp4"),
			TestData.require("levelA/emd_5778_emringerweb_model.pdb"), 0.5, 3.3);
		assertEquals("Only 15 side chains could be turned; the score needs at least 30.",
			new EmringerCheck().apply(entry, Progress.NONE).reason().orElseThrow());
		assertEquals("No side chain could be turned; the score needs at least 30.", EmringerText.tooFew(0));
		assertEquals("Only 1 side chain could be turned; the score needs at least 30.", EmringerText.tooFew(1));
		assertTrue(EmringerText.tooCoarse(6.6).startsWith("At the reported resolution of 6.60 Å a map does not show side chains"));
	}

	@Test
	void aFlatMapHasNoPeak() {
		final CheckResult result = new EmringerCheck().apply(FitCases.flat(), Progress.NONE);
		ResultRules.assertConsistent(result);
		assertEquals(List.of(Verdict.NOT_EVALUABLE), result.findings().stream().map(finding -> finding.verdict()).toList());
	}

	@Test
	void summary() {
		assertEquals("The score is 1.84: of 333 side chains, 126 pass the best threshold, and 69 % of these have their peak at an angle that " +
			"side chains like (chance: 54 %).", new EmringerCheck().apply(LevelA.entry("30342A", "good"), Progress.NONE).summary());
	}
}

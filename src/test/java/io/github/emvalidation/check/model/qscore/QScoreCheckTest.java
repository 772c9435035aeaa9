package io.github.emvalidation.check.model.qscore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.check.model.LevelA;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Finding.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QScoreCheckTest {

	@ParameterizedTest
	@CsvSource({ "30342A,good,''", "3ajo,good,''", "30342A,register,residues_below_half_expected q_main_minus_side q_window",
		"3ajo,register,q_mean q_main_minus_side q_window", "30342A,domain10,residues_below_half_expected",
		"3ajo,domain10,q_mean residues_below_half_expected", "3ajo,mirror,q_mean residues_below_half_expected",
		"30342A,mirror,q_mean residues_below_half_expected" })
	void warnsOfTheFaultsThatItMust(final String system, final String variant, final String broken) {
		final CheckResult result = new QScoreCheck().apply(LevelA.entry(system, variant), Progress.NONE);
		ResultRules.assertConsistent(result);
		final Set<String> found = result.findings().stream().filter(f -> f.verdict() == Verdict.BROKEN).map(Finding::criterion)
			.map(c -> c.key()).collect(Collectors.toSet());
		assertEquals(broken.isEmpty() ? Set.of() : Set.of(broken.split(" ")), found);
		assertEquals(LevelA.figures(system, variant).path("q_low").asDouble(),
			result.metric("residues_below_half_expected").orElseThrow().value() / 100, 0.005);
	}

	@Test
	void theExpectedScoreFallsWithResolution() {
		for (double r = ExpectedQ.FINEST + 0.1; r < ExpectedQ.COARSEST; r += 0.1) {
			assertEquals(r, ExpectedQ.resolution(ExpectedQ.whole04(r)), 1e-9);
		}
		assertTrue(Double.isNaN(ExpectedQ.resolution(1.3)) && Double.isNaN(ExpectedQ.resolution(0)));
		assertEquals(0.383, ExpectedQ.whole04(3.9), 5e-4);
		assertEquals(List.of(0.62, 0.64), List.of(Math.round(100 * ExpectedQ.residue04(null, 2.7)) / 100.0,
			Math.round(100 * ExpectedQ.residue06(null, 2.7)) / 100.0));
	}
}

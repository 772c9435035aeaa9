package io.github.emvalidation.check.halfmaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding.Verdict;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault is found by the criterion that is there for it, and pairs without one raise no warning. */
class FaultsTest {

	/** Each case with the criteria that must be broken, and whether others may be too. */
	@ParameterizedTest
	@CsvSource({
		"good, '', false",
		"small, '', false",
		"preferred, 1.h cfar|1.h direction_ratio|1.g fso_width, false",
		"masked, 1.0 constant_share, false",
		"scaled, 1.0 noise_ratio|1.0 signal_ratio, false",
		"shifted, 1.0 largest_shift, false",
		"sharpened, 1.0 noise_b_factor, false",
		"mirrored, 1.0 orientation_gain|1.i come_back, true",
		"lowpassed, 1.0 empty_shells|1.0 noise_b_factor, true",
		"shared, 1.i background_fsc|1.i tail_fsc, true",
		"sharedin, 1.i tail_fsc, true",
		"tightmask, 1.a random_fsc_at_resolution|1.a mask_correction|1.a mask_cut, false",
		"foreign, 1.0 map_fsc_mean, false",
		"noise, 1.0 coarse_fsc|1.a resolved_shells|1.b fdr_shell, true",
		"same, 1.0 correlation|1.0 fsc_min, false",
		"overclaimed, 1.a claim_ratio|1.b claim_ratio|1.c resolution_percentile, true" })
	void isFoundByItsCriterion(final String name, final String broken, final boolean others) {
		final HalfMapPair pair = HalfMapCases.pair(name);
		final Set<String> found = new TreeSet<>();
		HalfMapChecks.all().forEach((id, check) -> {
			final CheckResult result = check.apply(pair, Progress.NONE);
			ResultRules.assertConsistent(result);
			assertEquals(id, result.info().id());
			result.findings().stream().filter(finding -> finding.verdict() == Verdict.BROKEN)
				.forEach(finding -> found.add(id + " " + finding.criterion().key()));
		});
		final Set<String> expected = broken.isEmpty() ? new TreeSet<>() : new TreeSet<>(Set.of(broken.split("\\|")));
		if (others) assertTrue(found.containsAll(expected), () -> name + ": " + found);
		else assertEquals(expected, found);
	}
}

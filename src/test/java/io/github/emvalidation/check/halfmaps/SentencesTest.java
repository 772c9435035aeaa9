package io.github.emvalidation.check.halfmaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read, whole. */
class SentencesTest {

	private static CheckResult result(final String name, final String id) {
		return HalfMapChecks.all().get(id).apply(HalfMapCases.pair(name), Progress.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"good|1.0|The voxels of the two half maps correlate by 0.157, and lie 0.03 voxels or less apart along each axis.",
		"good|1.a|Inside the mask of 6 to 14 Å round the particle the corrected FSC falls below 0.143 at 4.52 Å. The finest resolution that " +
			"counts is 4.33 Å, inside the mask of 2 to 6 Å round the particle.",
		"good|1.b|All shells up to 4.27 Å agree more than chance lets them.",
		"good|1.g|Nine of ten directions agree up to 5.17 Å, half of them up to 4.52 Å, one of ten up to 4.23 Å.",
		"good|1.h|Along most directions (95 %) the resolution is between 4.35 Å and 5.12 Å; cFAR is 0.86.",
		"good|1.i|The mean FSC of the solvent is 0.008, and beyond the reported resolution it is -0.003.",
		"noise|1.a|The half maps show no resolution: their corrected FSC is below 0.143 from the coarsest shells on.",
		"noise|1.b|Already the coarsest shell is no better than chance makes it, so that the half maps show no resolution." })
	void summariesSayWhatWasFound(final String name, final String id, final String summary) {
		assertEquals(summary, result(name, id).summary());
	}

	@Test
	void warningsSayWhatWasFoundAndWhatIsExpected() {
		assertEquals(List.of("The gain of correlation by turning or mirroring half map 2 is 0.258 (accepted: at most 0.1): half map 2 fits half map 1 " +
			"better once it is mirrored along z, which changes its handedness."), result("mirrored", "1.0").warnings().subList(0, 1));
		assertEquals(List.of("The B-factor of the noise is -151 Å² (accepted: at least -50 Å²): the half maps were sharpened."),
			result("sharpened", "1.0").warnings());
		assertEquals("The number of finest shells without power is 17 (accepted: at most 1): the half maps are low-passed at 4.95 Å, and tell " +
			"nothing of finer detail.", result("lowpassed", "1.0").warnings().get(0));
		assertEquals("The conical FSC area ratio (cFAR) is 0.421 (accepted: at least 0.75): particles lie in preferred orientations, more than " +
			"chance explains.", result("preferred", "1.h").warnings().get(0));
		assertEquals(List.of("The reported resolution, divided by the finest that the half maps show, is 0.752 (accepted: at least 0.9): the " +
			"reported resolution claims more than the half maps show."), result("overclaimed", "1.a").warnings());
		assertEquals(HalfMapText.SAME, result("same", "1.h").reason().orElseThrow());
	}
}

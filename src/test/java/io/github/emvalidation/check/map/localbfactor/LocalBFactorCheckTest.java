package io.github.emvalidation.check.map.localbfactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalBFactorCheckTest {

	private static final DensityMap NOISE = Phantoms.noise(Grid.cube(40, 2), 1, 8);

	@Test
	void noiseHasNoFallOff() {
		final CheckResult result = check(5);
		assertEquals(List.of("median_r_squared", "median_over_r2"), result.findings().stream()
			.filter(f -> f.verdict() == Finding.Verdict.BROKEN).map(f -> f.criterion().key()).toList());
		assertEquals(result.metric("median").orElseThrow().value() / 25, result.metric("median_over_r2").orElseThrow().value(), 1e-9);
	}

	@Test
	void coarserThanEightAngstromsNothingIsJudged() {
		final CheckResult result = check(8.1);
		assertTrue(result.findings().stream().allMatch(f -> f.reason().equals(Optional.of(LocalBFactorText.COARSE))),
			result.findings().toString());
	}

	/** A masked map does not show its noise: no sentence and no value compares with it. */
	@Test
	void aMaskedMapIsNotComparedWithNoise() {
		final DensityMap masked = Phantoms.map(NOISE.grid(), (x, y, z) -> (x - 20) * (x - 20) + (y - 20) * (y - 20) + (z - 20) * (z - 20) < 144
			? 3 + NOISE.get(x, y, z) : 0);
		final CheckResult result = new LocalBFactorCheck().apply(Phantoms.entry(masked, 1, 5), Progress.NONE);
		assertTrue(result.metric("above_noise").isEmpty());
		assertTrue(result.notes().stream().noneMatch(note -> note.contains("stand out from noise")), result.notes().toString());
		assertTrue(!result.summary().contains("stand out from noise"), result.summary());
		assertTrue(check(5).summary().contains("stand out from noise"), "an open map is");
	}

	@Test
	void theWholeMapIsNamedWhereItDiffersWidely() {
		assertTrue(LocalBFactorText.wholeMap(-543, java.util.OptionalDouble.of(-147)).orElseThrow()
			.startsWith("The B-factor of the whole map (0.d) is -147 Å², far from this median of -543 Å²."));
		assertEquals(Optional.empty(), LocalBFactorText.wholeMap(-120, java.util.OptionalDouble.of(-100)));
		assertEquals(Optional.empty(), LocalBFactorText.wholeMap(-120, java.util.OptionalDouble.empty()));
	}

	private static CheckResult check(final double resolution) {
		return new LocalBFactorCheck().apply(Phantoms.entry(NOISE, 1, resolution), Progress.NONE);
	}
}

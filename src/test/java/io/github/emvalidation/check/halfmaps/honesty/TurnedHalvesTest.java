package io.github.emvalidation.check.halfmaps.honesty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Halves that are turned against one another by two degrees, which shifts nothing in the middle. */
class TurnedHalvesTest {

	@Test
	void aTurnByTwoDegreesIsFound() {
		final HalfMapPair good = HalfMapCases.pair("good");
		final CheckResult result = HonestyCheck.of(new HalfMapPair(good.map(), good.half1(), turned(good.half2(), Math.toRadians(2)), 0.068237,
			OptionalDouble.of(4.35), Optional.empty()), Progress.NONE);
		assertEquals(2, result.metric("turn").orElseThrow().value(), 0.15);
		assertEquals(2, result.metric("turn_axis").orElseThrow().values().get(2), 0.15, "about z");
		assertTrue(result.findings().stream().anyMatch(finding -> finding.criterion().key().equals("turn") && finding.verdict() == Verdict.BROKEN),
			result.warnings().toString());
	}

	/** About z through the middle, voxel N/2, linear between voxels. */
	private static DensityMap turned(final DensityMap map, final double angle) {
		final Grid grid = map.grid();
		final DensityMap turned = DensityMap.zeros("turned", grid);
		final int n = grid.nx();
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < n; y++) {
				for (int x = 0; x < n; x++) {
					final double dx = x - n / 2;
					final double dy = y - n / 2;
					turned.plane(z)[x + n * y] = linear(map.plane(z), n, n / 2 + Math.cos(angle) * dx + Math.sin(angle) * dy,
						n / 2 - Math.sin(angle) * dx + Math.cos(angle) * dy);
				}
			}
		}
		return turned;
	}

	private static float linear(final float[] plane, final int n, final double x, final double y) {
		final int left = (int) Math.floor(x);
		final int low = (int) Math.floor(y);
		double sum = 0;
		for (int corner = 0; corner < 4; corner++) {
			final int i = left + (corner & 1);
			final int j = low + (corner >> 1);
			final double weight = (1 - Math.abs(x - i)) * (1 - Math.abs(y - j));
			sum += weight * plane[Math.floorMod(i, n) + n * Math.floorMod(j, n)];
		}
		return (float) sum;
	}
}

package io.github.emvalidation.check.map.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundCheckTest {

	private static final Grid GRID = Grid.cube(32, 1);
	private static final DensityMap NOISE = Phantoms.noise(GRID, 0.1, 21);

	@Test
	void whiteNoiseAboutZeroIsFine() {
		final CheckResult result = check(Phantoms.map(GRID, (x, y, z) -> inParticle(x, y, z) ? 5 : NOISE.get(x, y, z)));
		assertEquals(Status.OK, result.status(), () -> result.warnings().toString());
		assertTrue(result.notes().contains(BackgroundText.NO_OUTLIER));
		assertTrue(result.figures().isEmpty());
	}

	@Test
	void anOffsetWarns() {
		final CheckResult result = check(Phantoms.map(GRID, (x, y, z) -> inParticle(x, y, z) ? 5 : NOISE.get(x, y, z) + 0.05));
		assertEquals(1, result.warnings().size());
		assertTrue(result.warnings().get(0).startsWith("The p-value of the t-test of the background's mean against 0 is below 10⁻⁹⁹ (accepted: at least 0.001)"),
			result.warnings().get(0));
		assertEquals(0.5, result.metric("effect_size").orElseThrow().value(), 0.02);
	}

	@Test
	void structureOutsideTheMaskWarnsAndIsShown() {
		// 27 voxels at 3 = 30 sd; |V| > 5 sd expected in 0.02 of 30000
		final CheckResult result = check(Phantoms.map(GRID, (x, y, z) -> inParticle(x, y, z) ? 5
			: x > 26 && x < 30 && y > 26 && y < 30 && z > 3 && z < 7 ? 3 : NOISE.get(x, y, z)));
		assertTrue(result.warnings().stream().anyMatch(w -> w.startsWith("The share of background voxels beyond five standard deviations, relative to ")));
		assertEquals(List.of("outliers-central", "outliers-variance", "outliers-projections"), result.figures().stream().map(Figure::id).toList());
		final Figure.Slices shown = (Figure.Slices) result.figures().get(1);
		final Slice acrossZ = shown.panels().get(2);
		assertTrue(acrossZ.index() > 3 && acrossZ.index() < 7);
		for (int y = 0; y < 32; y++) {
			for (int x = 0; x < 32; x++) {
				final boolean outlier = x > 26 && x < 30 && y > 26 && y < 30;
				assertEquals(outlier ? 3 : 0, acrossZ.values()[x + 32 * y]);
			}
		}
	}

	@Test
	void aConstantBackgroundDoesNotApply() {
		final CheckResult result = check(Phantoms.block(GRID, Int3.all(10), Int3.all(20), 5));
		assertEquals(Status.NOT_APPLICABLE, result.status());
		assertEquals("Every voxel outside the hard mask is exactly 0: the map was masked, and no background is left to judge.",
			result.reason().orElseThrow());
	}

	@Test
	void noBackgroundDoesNotApply() {
		final CheckResult result = check(Phantoms.constant(GRID, 5));
		assertEquals(Status.NOT_APPLICABLE, result.status());
		assertEquals(BackgroundText.NO_BACKGROUND, result.reason().orElseThrow());
	}

	@Test
	void aMaskedMapIsSaidToBeOne() {
		final CheckResult result = check(Phantoms.map(GRID, (x, y, z) -> inParticle(x, y, z) ? 5 : z < 16 ? 0 : NOISE.get(x, y, z)));
		final double share = result.metric("most_frequent_share").orElseThrow().value();
		assertEquals(0.5, share, 0.01);
		assertEquals(List.of(0.0), result.metric("most_frequent_value").orElseThrow().values());
		assertTrue(result.notes().stream().anyMatch(note -> note.contains("are exactly 0: the map was masked")));
	}

	private static boolean inParticle(final int x, final int y, final int z) {
		return x >= 12 && x < 20 && y >= 12 && y < 20 && z >= 12 && z < 20;
	}

	private static CheckResult check(final DensityMap map) {
		return new BackgroundCheck().apply(Phantoms.entry(map, 4), Progress.NONE);
	}
}

package io.github.emvalidation.check.map.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Slice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
		final CheckResult result = check(Phantoms.map(GRID, (x, y, z) -> inParticle(x, y, z) ? 5 : NOISE.get(x, y, z) + 0.2));
		assertEquals(List.of("far_offset"), broken(result));
		assertEquals(0.2 / 3.8, result.metric("far_offset").orElseThrow().value(), 1e-3);
		assertTrue(result.warnings().get(0).endsWith("(accepted: at most 0.035): the solvent does not lie about 0."), result.warnings().get(0));
		assertEquals(2, result.metric("effect_size").orElseThrow().value(), 0.02);
		assertEquals("warning", result.tables().get(0).rows().get(0).get(2), "the service");
	}

	@Test
	void structureOutsideTheMaskWarnsAndIsShown() {
		// 125 voxels at 3 = 30 sd; |V| > 5 sd expected in 0.02 of 30000
		final CheckResult result = check(Phantoms.map(GRID, (x, y, z) -> inParticle(x, y, z) ? 5
			: x > 24 && x < 30 && y > 24 && y < 30 && z > 1 && z < 7 ? 3 : NOISE.get(x, y, z)));
		assertEquals(List.of("far_spot"), broken(result));
		assertTrue(result.warnings().get(0).contains("a neighbour, a fragment"), result.warnings().get(0));
		assertEquals("warning", result.tables().get(0).rows().get(1).get(2), "the service");
		assertEquals(List.of("outliers"),
			result.figures().stream().map(Figure::id).toList());
		final Figure.Slices shown = (Figure.Slices) result.figures().get(0);
		final Slice acrossZ = shown.panels().get(2);
		assertTrue(acrossZ.index() > 1 && acrossZ.index() < 7);
		for (int y = 0; y < 32; y++) {
			for (int x = 0; x < 32; x++) {
				final boolean outlier = x > 24 && x < 30 && y > 24 && y < 30;
				assertEquals(outlier ? 3 : 0, acrossZ.values()[x + 32 * y]);
			}
		}
	}

	/** Ten specks of 8 voxels at the particle's density, and noise that reaches down as far at as many places, which is none. */
	@Test
	void specksCountUnlessNoiseReachesDownAsFar() {
		final Grid roomy = Grid.cube(64, 1);
		final DensityMap noise = Phantoms.noise(roomy, 0.1, 24);
		final CheckResult dusty = new BackgroundCheck().apply(Phantoms.entry(Phantoms.map(roomy, (x, y, z) -> block(x, y, z) ? 5
			: speck(x, y, z) ? 3 : noise.get(x, y, z)), 2), Progress.NONE);
		assertTrue(broken(dusty).contains("far_specks"), dusty.warnings().toString());
		final double all = 20 * 20 * 20 + 80;
		assertEquals(100 * 80 / all, dusty.metric("far_specks").orElseThrow().value(), 1e-9);
		final CheckResult noisy = new BackgroundCheck().apply(Phantoms.entry(Phantoms.map(roomy, (x, y, z) -> block(x, y, z) ? 5
			: speck(x, y, z) ? 3 : speck(x, z, y) ? -3 : noise.get(x, y, z)), 2), Progress.NONE);
		assertEquals(0, noisy.metric("far_specks").orElseThrow().value(), 1e-9);
	}

	private static boolean block(final int x, final int y, final int z) {
		return x >= 22 && x < 42 && y >= 22 && y < 42 && z >= 22 && z < 42;
	}

	/** Ten cubes of two voxels, at the bottom of the box. */
	private static boolean speck(final int x, final int y, final int z) {
		return z / 2 == 2 && y / 2 == 5 && x / 2 % 3 == 0 && x < 60;
	}

	/** A ring of density round the particle is named as a belt, a piece of it is not. */
	@Test
	void aBeltIsNamed() {
		final Grid roomy = Grid.cube(64, 1.5);
		final DensityMap noise = Phantoms.noise(roomy, 0.1, 25);
		final CheckResult belt = new BackgroundCheck().apply(Phantoms.entry(Phantoms.map(roomy, (x, y, z) -> block(x, y, z) ? 5
			: ring(x, y, z) ? 1 : noise.get(x, y, z)), 2), Progress.NONE);
		assertTrue(spot(belt).contains("as a detergent belt or a nanodisc does"), spot(belt));
		final CheckResult piece = new BackgroundCheck().apply(Phantoms.entry(Phantoms.map(roomy, (x, y, z) -> block(x, y, z) ? 5
			: ring(x, y, z) && x > 46 ? 1 : noise.get(x, y, z)), 2), Progress.NONE);
		assertTrue(spot(piece).contains("a neighbour, a fragment"), spot(piece));
	}

	private static String spot(final CheckResult result) {
		return result.warnings().stream().filter(warning -> warning.contains("densest spot")).findFirst().orElse("");
	}

	private static boolean ring(final int x, final int y, final int z) {
		final double r = Math.hypot(x - 32, y - 32);
		return r > 19 && r < 25 && Math.abs(z - 32) < 8;
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
		assertTrue(result.warnings().get(0).endsWith("(accepted: at most 0.1): the map was masked, and a part of its solvent is gone."),
			result.warnings().get(0));
	}

	/** Noise of 0.1 with one fault; the particle reaches the contour level at 20 standard deviations. */
	static Stream<Arguments> faults() {
		return Stream.of(
			fault("far_trend", (x, y, z) -> 0.005 * (x - 32)),
			fault("far_rings", (x, y, z) -> 0.4 * Math.cos(2 * Math.PI * radius(x, y, z) / 10)),
			fault("far_radial_excess", (x, y, z) -> 0.2 * Math.cos(2 * Math.PI * radius(x, y, z) / 8)),
			fault("far_radial_excess", (x, y, z) -> 0.25 * Math.sin(5 * Math.atan2(y - 31.9, x - 31.9))),
			fault("far_peak", (x, y, z) -> 0.2 * Math.cos(2 * Math.PI * z / 6.4)));
	}

	private static Arguments fault(final String key, final Phantoms.Density added) {
		return Arguments.of(key, added);
	}

	private static double radius(final int x, final int y, final int z) {
		return Math.sqrt((x - 32) * (x - 32) + (y - 32) * (y - 32) + (z - 32) * (z - 32));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void anArtefactIsNamed(final String key, final Phantoms.Density added) {
		final Grid roomy = Grid.cube(64, 1);
		final DensityMap noise = Phantoms.noise(roomy, 0.1, 22);
		final DensityMap good = Phantoms.map(roomy, (x, y, z) -> inParticle(x - 16, y - 16, z - 16) ? 5 : noise.get(x, y, z));
		assertEquals(List.of(), broken(new BackgroundCheck().apply(Phantoms.entry(good, 2), Progress.NONE)));
		final DensityMap faulty = Phantoms.map(roomy, (x, y, z) -> good.get(x, y, z) + added.at(x, y, z));
		final CheckResult result = new BackgroundCheck().apply(Phantoms.entry(faulty, 2), Progress.NONE);
		assertTrue(broken(result).contains(key), () -> key + ": " + result.metrics().stream().map(m -> m.key() + " " + m.text()).toList());
	}

	private static List<String> broken(final CheckResult result) {
		return result.findings().stream().filter(f -> f.verdict() == Finding.Verdict.BROKEN).map(f -> f.criterion().key()).toList();
	}

	private static boolean inParticle(final int x, final int y, final int z) {
		return x >= 12 && x < 20 && y >= 12 && y < 20 && z >= 12 && z < 20;
	}

	private static CheckResult check(final DensityMap map) {
		return new BackgroundCheck().apply(Phantoms.entry(map, 4), Progress.NONE);
	}
}

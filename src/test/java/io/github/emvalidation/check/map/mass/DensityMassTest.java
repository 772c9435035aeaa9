package io.github.emvalidation.check.map.mass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.map.ParticleCut;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.MassScale;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Balls and blocks of one density: their integral over that density is their volume. */
class DensityMassTest {

	private static final Grid GRID = Grid.cube(48, 1.5);
	private static final double RADIUS = 18;
	/** What a ball of even density is worth by this scale. */
	private static final double BALL = MassScale.kilodalton(4 * Math.PI / 3 * RADIUS * RADIUS * RADIUS) / DensityMass.GOOD;

	private static DensityMap ball(final Grid grid, final double density, final double weak) {
		return Phantoms.map(grid, (x, y, z) -> {
			final double r = GRID.voxel().x() * Math.sqrt((x - 24) * (x - 24) + (y - 24) * (y - 24) + (z - 24) * (z - 24));
			return r > RADIUS ? 0 : x < 24 ? weak * density : density;
		});
	}

	private static double mass(final DensityMap map, final double contour) {
		return DensityMass.of(ParticleCut.of(Phantoms.entry(map, contour)).orElseThrow()).orElseThrow();
	}

	@Test
	void aBallWeighsAsItsVolumeWhateverTheUnitsAndTheLevel() {
		final double one = mass(ball(GRID, 1, 1), 0.5);
		assertEquals(BALL, one, 0.02 * BALL);
		assertEquals(one, mass(ball(GRID, 1, 1), 0.3), 0.03 * one);
		assertEquals(one, mass(ball(GRID, 700, 1), 350), 1e-4 * one);
	}

	@Test
	void aWeakHalfWeighsItsShare() {
		// a little more, as the rim of the better half lowers the 0.9 quantile
		assertEquals(0.83, mass(ball(GRID, 1, 0.6), 0.3) / mass(ball(GRID, 1, 1), 0.3), 0.03);
		// half of the ball is gone; the other half has its blurred rim on the cut, too
		assertEquals(0.5, mass(ball(GRID, 1, 0), 0.3) / mass(ball(GRID, 1, 1), 0.3), 0.04);
	}

	@Test
	void aWrongVoxelSizeCountsByItsThirdPower() {
		final double right = mass(ball(GRID, 1, 1), 0.5);
		assertEquals(0.729, mass(ball(Grid.cube(48, 0.9 * 1.5), 1, 1), 0.5) / right, 0.02);
		assertEquals(1.331, mass(ball(Grid.cube(48, 1.1 * 1.5), 1, 1), 0.5) / right, 0.03);
	}

	private static CheckResult check(final DensityMap map, final double mass, final double resolution) {
		final Facts facts = Phantoms.facts(0.5).with(Input.MASS, OptionalDouble.of(mass)).with(Input.RESOLUTION, OptionalDouble.of(resolution));
		return new MassCheck().apply(new Entry(map, facts), Progress.NONE);
	}

	private static Optional<Finding> finding(final CheckResult result) {
		return result.findings().stream().filter(f -> f.criterion().equals(MassCheck.MASS)).findFirst();
	}

	@Test
	void theDeclaredMassIsJudged() {
		assertTrue(check(ball(GRID, 1, 1), BALL, 3).warnings().isEmpty());
		final CheckResult heavy = check(ball(GRID, 1, 1), BALL / 0.8, 3);
		assertEquals(0.8, heavy.metric("mass_ratio").orElseThrow().value(), 0.02);
		assertEquals(1, heavy.warnings().size());
		assertTrue(heavy.warnings().get(0).contains("(accepted: between 0.85 and 1.22): the density does not weigh as much as the declared mass"),
			heavy.warnings().get(0));
		assertEquals(1, check(ball(GRID, 1, 1), BALL / 1.3, 3).warnings().size());
	}

	@Test
	void withoutADeclaredMassNothingIsJudged() {
		final CheckResult result = new MassCheck().apply(Phantoms.entry(ball(GRID, 1, 1), 0.5, 3), Progress.NONE);
		assertTrue(finding(result).isEmpty() && result.metric("mass_ratio").isEmpty());
	}

	@Test
	void coarseMapsAndCutParticlesAreNotJudged() {
		assertEquals(MassText.COARSE, finding(check(ball(GRID, 1, 1), BALL, 6.5)).orElseThrow().reason().orElseThrow());
		final DensityMap cut = Phantoms.block(GRID, new Int3(0, 10, 10), new Int3(20, 30, 30), 1);
		assertEquals(MassText.CUT, finding(check(cut, BALL, 3)).orElseThrow().reason().orElseThrow());
	}
}

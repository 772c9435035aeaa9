package io.github.emvalidation.signal.fsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CrossingTest {

	/** 20 voxels of 2 Å: shells 0 .. 10, 40 Å over i. */
	private static final ShellGrid SHELLS = new ShellGrid(Grid.cube(20, 2));

	@Test
	void isLinearBetweenShells() {
		final double[] curve = { 1, 1, 0.9, 0.7, 0.3, 0, 0.9, 0, 0, 0, 0 };
		final Crossing crossing = Crossing.of(curve, SHELLS, 0.5, 2);
		assertEquals(Crossing.Kind.FOUND, crossing.kind());
		assertEquals(40 / 3.5, crossing.resolution().getAsDouble(), 1e-12);
	}

	@Test
	void belowFromTheStartIsNoResolution() {
		assertEquals(Crossing.Kind.NONE, Crossing.of(new double[SHELLS.count()], SHELLS, 0.143, 2).kind());
		final double[] late = new double[SHELLS.count()];
		Arrays.fill(late, 3, 8, 1);
		assertEquals(Crossing.Kind.NONE, Crossing.of(late, SHELLS, 0.143, 2).kind());
		assertEquals(Crossing.Kind.FOUND, Crossing.of(late, SHELLS, 0.143, 3).kind());
	}

	@Test
	void neverBelowIsBeyondNyquist() {
		final double[] curve = new double[SHELLS.count()];
		Arrays.fill(curve, 1);
		final Crossing crossing = Crossing.of(curve, SHELLS, 0.143, 2);
		assertEquals(Crossing.Kind.BEYOND_NYQUIST, crossing.kind());
		assertEquals(4, crossing.resolution().getAsDouble(), 1e-12);
	}

	@Test
	void aBoxWithoutShellsHasNoResolution() {
		for (int n = 1; n <= 3; n++) {
			final ShellGrid shells = new ShellGrid(Grid.cube(n, 1));
			final double[] curve = new double[shells.count()];
			Arrays.fill(curve, 1);
			assertEquals(Crossing.Kind.NONE, Crossing.of(curve, shells, 0.143, 2).kind());
		}
	}

	@Test
	void curvesAreMeasured() {
		final FscCurve curve = new FscCurve(SHELLS, new double[] { 1, 0.9, 0.85, 0.4, 0.9, 0, 0, 0, 0, 0, 0.2 });
		assertEquals(3, curve.firstBelow(0.8, 1));
		assertEquals(2, curve.runAbove(0.5));
		assertEquals(0, curve.runAbove(0.95));
		final long[] n = SHELLS.coefficients();
		assertEquals((n[3] * 0.4 + n[4] * 0.9) / (n[3] + n[4]), curve.mean(3, 4), 1e-12);
	}
}

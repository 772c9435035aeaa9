package io.github.emvalidation.check.map.localbfactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.entry.derived.LocalAmplitudes.Band;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class FallOffTest {

	private static final double[] FREQUENCIES = { 1 / 15.0, 0.12, 0.17, 0.22, 0.3 };

	/** Voxels of a cube, as many as are needed. */
	private static MaskVoxels voxels(final int count) {
		final MapMask mask = new MapMask(Grid.cube(4, 1));
		for (int i = 0; i < count; i++) mask.set(i % 4, i / 4 % 4, i / 16);
		return new MaskVoxels(mask);
	}

	/** Without noise an amplitude that falls as exp(B f²/4) has the B-factor B, whatever its size, and a perfect line. */
	@Test
	void theBFactorOfAGaussianFallOffIsFound() {
		final double[] b = { 0, -50, -300, 40 };
		final FallOff fallOff = new FallOff(voxels(b.length), FREQUENCIES);
		for (int i = 0; i < FREQUENCIES.length; i++) {
			final float[] m = new float[b.length];
			for (int v = 0; v < m.length; v++) m[v] = (float) (Math.pow(10, v - 5) * Math.exp(b[v] / 4 * FREQUENCIES[i] * FREQUENCIES[i]));
			fallOff.visit(i, new Band(FREQUENCIES[i], m, OptionalDouble.of(0)));
		}
		for (int v = 0; v < b.length; v++) assertEquals(b[v], fallOff.bFactors()[v], 1e-3);
		for (int v = 1; v < b.length; v++) assertEquals(1, fallOff.rSquared()[v], 1e-4);
		assertEquals(1, fallOff.shareAboveNoise());
	}

	/** Any amplitudes and noise: slope and r² are those of a regression in double precision. */
	@Test
	void slopesAndFitsAreThoseOfARegression() {
		final FallOff fallOff = new FallOff(voxels(20), FREQUENCIES);
		final SimpleRegression[] lines = new SimpleRegression[20];
		for (int i = 0; i < FREQUENCIES.length; i++) {
			final float[] m = new float[20];
			final double q = 0.3 / (1 + i);
			for (int v = 0; v < m.length; v++) {
				if (i == 0) lines[v] = new SimpleRegression();
				m[v] = (float) (1.1 + Math.sin(7 * v + 3 * i));
				lines[v].addData(FREQUENCIES[i] * FREQUENCIES[i], Math.log((double) m[v] * m[v] / (m[v] + q)));
			}
			fallOff.visit(i, new Band(FREQUENCIES[i], m, OptionalDouble.of(q)));
		}
		for (int v = 0; v < 20; v++) {
			assertEquals(4 * lines[v].getSlope(), fallOff.bFactors()[v], 1e-3);
			assertEquals(lines[v].getRSquare(), fallOff.rSquared()[v], 1e-5);
		}
	}

	@Test
	void aVoxelStandsOutOnlyIfItDoesAtEveryFrequency() {
		final FallOff fallOff = new FallOff(voxels(4), FREQUENCIES);
		for (int i = 0; i < FREQUENCIES.length; i++) {
			fallOff.visit(i, new Band(FREQUENCIES[i], new float[] { 2, i == 3 ? 1 : 2, 0.5f, 1.001f }, OptionalDouble.of(1)));
		}
		assertEquals(0.5, fallOff.shareAboveNoise());
	}

	/** An amplitude of 0 has no logarithm, yet no figure becomes infinite or NaN. */
	@Test
	void noAmplitudeAtAllGivesFiniteFigures() {
		final FallOff fallOff = new FallOff(voxels(2), FREQUENCIES);
		for (int i = 0; i < FREQUENCIES.length; i++) {
			fallOff.visit(i, new Band(FREQUENCIES[i], new float[] { 0, i == 2 ? 0 : 1 }, OptionalDouble.of(0)));
		}
		for (int v = 0; v < 2; v++) {
			assertTrue(Float.isFinite(fallOff.bFactors()[v]));
			assertTrue(fallOff.rSquared()[v] >= 0 && fallOff.rSquared()[v] <= 1);
		}
	}
}

package io.github.emvalidation.check.map.bfactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.map.ParticleSpectrum;
import io.github.emvalidation.check.map.ProteinSpectrum;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LastShellsTest {

	private static final double SIDE = 100;
	private static final double VOXEL = 1;

	@Test
	void aProteinHasNoExcessAndItsOwnBFactor() {
		final LastShells found = last(s -> 1);
		assertEquals(0, found.residual(), 1e-9);
		assertEquals(-90, found.bFactor(), 1e-6);
	}

	@Test
	void noiseBeforeTheResolutionLiesAboveAndAFilterBelow() {
		assertTrue(last(s -> s < 0.305 ? 1 : 2.5).residual() > BFactorCriteria.LAST_SHELLS.high());
		assertTrue(last(s -> s < 0.305 ? 1 : 0.4).residual() < BFactorCriteria.LAST_SHELLS.low());
	}

	@Test
	void fewerThanSixShellsSayNothing() {
		assertTrue(LastShells.of(spectrum(s -> 1), 9.5).isEmpty());
	}

	@Test
	void theTableBeginsAndEndsAsItsOriginDoes() {
		assertEquals(1.397057, ProteinSpectrum.at(1 / 30.0), 1e-5);
		assertEquals(1.397057, ProteinSpectrum.at(1 / 100.0), 1e-5);
		assertTrue(ProteinSpectrum.at(0.1) > ProteinSpectrum.at(0.3));
	}

	private static LastShells last(final DoubleUnaryOperator factor) {
		return LastShells.of(spectrum(factor), 3).orElseThrow();
	}

	/** Amplitudes of a protein at B = 90 Å², times a factor. */
	private static ParticleSpectrum spectrum(final DoubleUnaryOperator factor) {
		final double[] power = new double[52];
		for (int i = 1; i < power.length; i++) {
			final double s = i / SIDE;
			final double amplitude = Math.exp(ProteinSpectrum.at(s) - 90 * s * s / 4) * factor.applyAsDouble(s);
			power[i] = amplitude * amplitude;
		}
		return new ParticleSpectrum(power, new double[52], SIDE, VOXEL);
	}
}

package io.github.emvalidation.signal;

import static io.github.emvalidation.signal.Volumes.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FourierFilterTest {

	/** Waves of a known length in Å along each axis and askew, in a box with voxels of three sizes. */
	@Test
	void everyWaveIsScaledByTheGainOfItsFrequency() {
		final Grid grid = Volumes.grid(12, 15, 20);
		final int[][] waves = { { 3, 0, 0 }, { 0, 4, 0 }, { 0, 0, 7 }, { 6, 0, 0 }, { 2, -3, 5 }, { 1, 7, -10 } };
		for (final int[] k : waves) {
			final DensityMap map = Volumes.map(grid, (x, y, z) -> wave(k, x, y, z));
			final Spectrum spectrum = Fft.forward(map);
			FourierFilter.apply(spectrum, s -> 2 - s);
			final DensityMap found = Fft.inverse(spectrum, "filtered");
			final double s = Math.sqrt(Math.pow(k[0] / (12 * 1.1), 2) + Math.pow(k[1] / (15 * 1.3), 2) + Math.pow(k[2] / (20 * 0.9), 2));
			final DensityMap expected = Volumes.map(grid, (x, y, z) -> (2 - s) * wave(k, x, y, z));
			for (int z = 0; z < 20; z++) assertArrayEquals(expected.plane(z), found.plane(z), 2e-5f);
		}
	}

	@Test
	void theRaisedCosineFallsFromOneToNothing() {
		final DoubleUnaryOperator gain = FourierFilter.raisedCosineLowPass(0.2, 0.04);
		assertEquals(1, gain.applyAsDouble(0));
		assertEquals(1, gain.applyAsDouble(0.2));
		assertEquals((2 + Math.sqrt(2)) / 4, gain.applyAsDouble(0.21), 1e-12);
		assertEquals(0.5, gain.applyAsDouble(0.22), 1e-12);
		assertEquals(0, gain.applyAsDouble(0.24), 1e-12);
		assertEquals(0, gain.applyAsDouble(0.5));
		assertThrows(IllegalArgumentException.class, () -> FourierFilter.raisedCosineLowPass(0.2, 0));
	}

	/** A Gaussian of sigma 1/Å is a blur by 1/(2π sigma) Å. */
	@Test
	void theGaussianIsABlurInSpace() {
		final Grid grid = Grid.cube(30, 1.5);
		final DensityMap map = Volumes.map(grid, (x, y, z) -> x == 14 && y == 15 && z == 13 ? 1 : 0);
		final Spectrum spectrum = Fft.forward(map);
		FourierFilter.apply(spectrum, gaussian(1 / (2 * Math.PI * 3)));
		final DensityMap found = Fft.inverse(spectrum, "blurred");
		final DensityMap expected = GaussianBlur.of(map, 2, "blurred");
		for (int z = 0; z < 30; z++) assertArrayEquals(expected.plane(z), found.plane(z), 5e-6f);
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final DensityMap map = Volumes.noise(Volumes.grid(33, 22, 27), 3);
		final DensityMap expected = smooth(map);
		Volumes.onThreads(() -> smooth(map)).forEach(found -> assertSameBits(expected, found));
	}

	private static DensityMap smooth(final DensityMap map) {
		final Spectrum spectrum = Fft.forward(map);
		FourierFilter.apply(spectrum, gaussian(0.2));
		return Fft.inverse(spectrum, "smooth");
	}

	private static DoubleUnaryOperator gaussian(final double sigma) {
		return s -> Math.exp(-s * s / (2 * sigma * sigma));
	}

	private static double wave(final int[] k, final int x, final int y, final int z) {
		return Math.cos(2 * Math.PI * (k[0] * x / 12.0 + k[1] * y / 15.0 + k[2] * z / 20.0) + 0.3);
	}
}

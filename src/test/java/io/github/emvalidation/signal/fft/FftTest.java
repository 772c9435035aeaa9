package io.github.emvalidation.signal.fft;

import static io.github.emvalidation.signal.Volumes.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Dft;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FftTest {

	/** Odd, even, prime, single and non-cubic; powers of two; lengths with a large prime factor, which JTransforms takes from 223 on. */
	@ParameterizedTest
	@CsvSource({ "8,8,8", "7,5,3", "1,1,1", "2,1,1", "1,6,5", "5,1,4", "6,9,1", "11,13,7", "12,10,15", "34,3,4", "4,37,2", "3,2,38",
		"251,3,2", "2,446,1", "1,3,509" })
	void agreesWithTheDefinition(final int nx, final int ny, final int nz) {
		final DensityMap map = Volumes.noise(Volumes.grid(nx, ny, nz), 7);
		final Spectrum spectrum = Fft.forward(map);
		assertEquals(nx / 2 + 1, spectrum.halfX());
		final double tolerance = 1e-6 * Math.max(10, Math.sqrt(map.grid().voxels()) * 5);
		for (int kz = 0; kz < nz; kz++) {
			for (int ky = 0; ky < ny; ky++) {
				for (int kx = 0; kx < spectrum.halfX(); kx++) {
					final int i = 2 * (kx + spectrum.halfX() * ky);
					final double[] expected = Dft.coefficient(map, kx, ky, kz);
					final double[] found = { spectrum.plane(kz)[i], spectrum.plane(kz)[i + 1] };
					assertArrayEquals(expected, found, tolerance, kx + ", " + ky + ", " + kz);
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "16,16,16", "7,5,3", "1,1,1", "2,3,1", "31,30,29", "20,37,22", "146,2,3", "509,3,2",
		"4,662,3", "3,2,1021" })
	void theInverseGivesTheMapBack(final int nx, final int ny, final int nz) {
		final DensityMap map = Volumes.noise(Volumes.grid(nx, ny, nz), 8);
		final DensityMap back = Fft.inverse(Fft.forward(map), "back");
		assertEquals("back", back.name());
		assertEquals(map.grid(), back.grid());
		for (int z = 0; z < nz; z++) assertArrayEquals(map.plane(z), back.plane(z), 4e-6f);
	}

	/** More lines along x and y than are transformed together. */
	@Test
	void largeSectionsAreDoneInBlocks() {
		final Grid grid = Volumes.grid(520, 523, 2);
		final DensityMap map = Volumes.map(grid, (x, y, z) -> Math.cos(0.1 * x * x + 0.7 * y + z) + Math.sin(0.01 * x * y));
		final Spectrum spectrum = Fft.forward(map);
		for (final int[] k : new int[][] { { 0, 0, 0 }, { 86, 174, 1 }, { 87, 175, 0 }, { 88, 260, 1 }, { 175, 348, 0 }, { 260, 522, 1 } }) {
			final int i = 2 * (k[0] + spectrum.halfX() * k[1]);
			final double[] found = { spectrum.plane(k[2])[i], spectrum.plane(k[2])[i + 1] };
			assertArrayEquals(Dft.coefficient(map, k[0], k[1], k[2]), found, 0.02);
		}
		final DensityMap back = Fft.inverse(spectrum, "back");
		for (int z = 0; z < 2; z++) assertArrayEquals(map.plane(z), back.plane(z), 1e-5f);
	}

	/** Parseval: Σ f² = Σ |F|² / voxels, over the half spectrum with its weights. */
	@ParameterizedTest
	@CsvSource({ "12,10,8", "9,7,5", "15,8,11", "2,5,4", "1,5,4" })
	void powerIsTheSameOnBothSides(final int nx, final int ny, final int nz) {
		final DensityMap map = Volumes.noise(Volumes.grid(nx, ny, nz), 9);
		double power = 0;
		for (int z = 0; z < nz; z++) {
			for (final float v : map.plane(z)) power += (double) v * v;
		}
		final Spectrum spectrum = Fft.forward(map);
		double transformed = 0;
		for (int kz = 0; kz < nz; kz++) {
			for (int i = 0; i < spectrum.plane(kz).length; i++) {
				final double v = spectrum.plane(kz)[i];
				transformed += spectrum.weight(i / 2 % spectrum.halfX()) * v * v;
			}
		}
		assertEquals(power, transformed / map.grid().voxels(), 1e-5 * power);
	}

	@Test
	void aCosineHasItsTwoCoefficientsOnly() {
		final Grid grid = Volumes.grid(20, 18, 15);
		final DensityMap map = Volumes.map(grid, (x, y, z) -> 3 * Math.cos(2 * Math.PI * (2 * x / 20.0 - 5 * y / 18.0 + 4 * z / 15.0) + 0.4));
		final Spectrum spectrum = Fft.forward(map);
		for (int kz = 0; kz < 15; kz++) {
			for (int ky = 0; ky < 18; ky++) {
				for (int kx = 0; kx < 11; kx++) {
					final boolean isPeak = kx == 2 && ky == 18 - 5 && kz == 4;
					final int i = 2 * (kx + 11 * ky);
					assertEquals(isPeak ? 1.5 * 5400 * Math.cos(0.4) : 0, spectrum.plane(kz)[i], 5e-3);
					assertEquals(isPeak ? 1.5 * 5400 * Math.sin(0.4) : 0, spectrum.plane(kz)[i + 1], 5e-3);
				}
			}
		}
	}

	/** f(r - t) has F(k) exp(-2πi k·t/n). */
	@Test
	void aShiftTurnsThePhases() {
		final Grid grid = Volumes.grid(12, 9, 10);
		final DensityMap map = Volumes.noise(grid, 10);
		final DensityMap moved = Volumes.map(grid, (x, y, z) -> map.get((x + 9) % 12, (y + 7) % 9, (z + 9) % 10));
		final Spectrum a = Fft.forward(map);
		final Spectrum b = Fft.forward(moved);
		for (int kz = 0; kz < 10; kz++) {
			for (int ky = 0; ky < 9; ky++) {
				for (int kx = 0; kx < 7; kx++) {
					final double angle = -2 * Math.PI * (3 * kx / 12.0 + 2 * ky / 9.0 + kz / 10.0);
					final int i = 2 * (kx + 7 * ky);
					final double re = a.plane(kz)[i];
					final double im = a.plane(kz)[i + 1];
					assertEquals(re * Math.cos(angle) - im * Math.sin(angle), b.plane(kz)[i], 1e-4);
					assertEquals(re * Math.sin(angle) + im * Math.cos(angle), b.plane(kz)[i + 1], 1e-4);
				}
			}
		}
	}

	@Test
	void masksAreTransformedToo() {
		final MapMask mask = Volumes.randomMask(Volumes.grid(6, 5, 4), 0.5, 1);
		assertEquals(mask.count(), Fft.forward(mask).plane(0)[0], 1e-4);
	}

	@Test
	void frequenciesAreInTurnsPerAngstrom() {
		final Spectrum spectrum = Fft.forward(Volumes.noise(Volumes.grid(8, 5, 6), 1));
		assertEquals(3 / (8 * 1.1), spectrum.frequency(0, 3), 1e-15);
		assertEquals(-4 / (8 * 1.1), spectrum.frequency(0, 4), 1e-15);
		assertEquals(2 / (5 * 1.3), spectrum.frequency(1, 2), 1e-15);
		assertEquals(-2 / (5 * 1.3), spectrum.frequency(1, 3), 1e-15);
		assertEquals(-1 / (6 * 0.9), spectrum.frequency(2, 5), 1e-15);
	}

	@Test
	void aSpectrumCanBeUsedUpOnce() {
		final Spectrum spectrum = Fft.forward(Volumes.noise(Volumes.grid(8, 5, 6), 1));
		Fft.inverse(spectrum, "once");
		assertThrows(IllegalStateException.class, () -> spectrum.plane(0));
		assertThrows(IllegalStateException.class, () -> Fft.inverse(spectrum, "twice"));
	}

	@Test
	void bothDirectionsCanBeCancelled() {
		final DensityMap map = Volumes.noise(Volumes.grid(8, 5, 6), 1);
		final Progress cancelled = new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				// nobody watches
			}

			@Override
			public void checkCanceled() {
				throw new CancellationException();
			}
		};
		final Spectrum spectrum = Fft.forward(map);
		assertThrows(CancellationException.class, () -> Fft.forward(map, cancelled));
		assertThrows(CancellationException.class, () -> Fft.inverse(spectrum, "none", cancelled));
	}

	@ParameterizedTest
	@CsvSource({ "33,46,27", "251,313,5", "6,9,509" })
	void theNumberOfThreadsDoesNotMatter(final int nx, final int ny, final int nz) {
		final DensityMap map = Volumes.noise(Volumes.grid(nx, ny, nz), 3);
		final DensityMap expected = Fft.inverse(Fft.forward(map), "a");
		Volumes.onThreads(() -> Fft.inverse(Fft.forward(map), "b")).forEach(found -> assertSameBits(expected, found));
		final Spectrum spectrum = Fft.forward(map);
		for (final Spectrum found : Volumes.onThreads(() -> Fft.forward(map))) {
			for (int kz = 0; kz < nz; kz++) assertArrayEquals(spectrum.plane(kz), found.plane(kz));
		}
	}
}

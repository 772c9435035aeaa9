package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellsTest {

	/** The definition for cubes, word by word: i = round(|k|·N) for |k| <= 0.5, over the full spectrum. */
	@ParameterizedTest
	@CsvSource({ "10,1.1227", "9,1.7", "12,0.3" })
	void cubesFollowTheDigitalFrequency(final int n, final double voxel) {
		final DensityMap map = Volumes.noise(Grid.cube(n, voxel), 2);
		final double[] sums = new double[n];
		final long[] counts = new long[n];
		for (int kz = 0; kz < n; kz++) {
			for (int ky = 0; ky < n; ky++) {
				for (int kx = 0; kx < n; kx++) {
					final int x = Spectrum.signedIndex(kx, n);
					final int y = Spectrum.signedIndex(ky, n);
					final int z = Spectrum.signedIndex(kz, n);
					if (4 * (x * x + y * y + z * z) > n * n) continue;
					final int shell = (int) Math.round(Math.sqrt(x * x + y * y + z * z));
					final double[] f = Dft.coefficient(map, kx, ky, kz);
					counts[shell]++;
					sums[shell] += Math.hypot(f[0], f[1]) / (n * n * n);
				}
			}
		}
		final List<Shells.Shell> found = Shells.meanAmplitude(Fft.forward(map));
		assertEquals(n / 2, found.size());
		for (final Shells.Shell shell : found) {
			final int i = shell.index();
			assertEquals(counts[i], shell.coefficients(), "shell " + i);
			assertEquals(sums[i] / counts[i], shell.meanAmplitude(), 1e-6 * sums[i] / counts[i]);
			assertEquals(n * voxel / i, shell.spacing(), 1e-12);
		}
	}

	@Test
	void boxesAndVoxelsOfAnyShapeFollowThePhysicalFrequency() {
		final Grid grid = Grid.of(new Int3(10, 12, 7), new Vec3(1, 1.5, 2));
		final DensityMap map = Volumes.noise(grid, 2);
		final double[] sums = new double[10];
		final long[] counts = new long[10];
		for (int kz = 0; kz < 7; kz++) {
			for (int ky = 0; ky < 12; ky++) {
				for (int kx = 0; kx < 10; kx++) {
					final double s = Math.sqrt(square(Spectrum.signedIndex(kx, 10) / 10.0) + square(Spectrum.signedIndex(ky, 12) / 18.0) +
						square(Spectrum.signedIndex(kz, 7) / 14.0));
					if (s > 0.25) continue;
					final double[] f = Dft.coefficient(map, kx, ky, kz);
					counts[(int) Math.round(s * 18)]++;
					sums[(int) Math.round(s * 18)] += Math.hypot(f[0], f[1]) / 840;
				}
			}
		}
		final List<Shells.Shell> found = Shells.meanAmplitude(Fft.forward(map));
		assertEquals(4, found.size());
		for (int i = 1; i <= 4; i++) {
			assertEquals(counts[i], found.get(i - 1).coefficients());
			assertEquals(sums[i] / counts[i], found.get(i - 1).meanAmplitude(), 1e-6);
			assertEquals(18.0 / i, found.get(i - 1).spacing(), 1e-12);
		}
	}

	@Test
	void oneVoxelHasNoShells() {
		assertEquals(List.of(), Shells.meanAmplitude(Fft.forward(Volumes.noise(Grid.cube(1, 1), 2))));
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final Spectrum spectrum = Fft.forward(Volumes.noise(Volumes.grid(33, 22, 27), 3));
		final List<Shells.Shell> expected = Shells.meanAmplitude(spectrum);
		Volumes.onThreads(() -> Shells.meanAmplitude(spectrum)).forEach(found -> assertEquals(expected, found));
	}

	private static double square(final double v) {
		return v * v;
	}
}

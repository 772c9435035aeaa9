package io.github.emvalidation.signal.fsc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsotropicHalvesTest {

	private static final Grid GRID = Grid.cube(40, 2);

	/** Over many pairs the FSC is the one asked for, and power is the same at all frequencies, those of kx = 0 and N/2 included. */
	@Test
	void pairsHaveTheFscAskedFor() {
		final ShellGrid shells = new ShellGrid(GRID);
		final double[] wanted = new double[shells.count()];
		Arrays.setAll(wanted, i -> 1 / (1 + Math.exp(0.6 * (i - 10))));
		final IsotropicHalves halves = new IsotropicHalves(new FscCurve(shells, wanted), Volumes.map(GRID, (x, y, z) -> 1));
		final double[][] sums = new double[3][shells.count()];
		double powerOfEnds = 0;
		double power = 0;
		for (int seed = 0; seed < 20; seed++) {
			final Spectrum first = halves.spectrum(seed, 1, Progress.NONE);
			final ShellPowers powers = ShellPowers.of(first, halves.spectrum(seed, 2, Progress.NONE), shells);
			for (int i = 0; i < wanted.length; i++) {
				sums[0][i] += powers.cross()[i];
				sums[1][i] += powers.first()[i];
				sums[2][i] += powers.second()[i];
			}
			for (int kz = 0; kz < 40; kz++) {
				for (int ky = 0; ky < 40; ky++) {
					for (int kx = 0; kx <= 20; kx++) {
						final int i = 2 * (kx + 21 * ky);
						final double p = first.plane(kz)[i] * first.plane(kz)[i] + first.plane(kz)[i + 1] * first.plane(kz)[i + 1];
						if (kx == 0 || kx == 20) powerOfEnds += p / (2 * 1600 * 20);
						else power += p / (19 * 1600 * 20);
					}
				}
			}
		}
		assertEquals(1, powerOfEnds / power, 0.03);
		for (int i = 2; i < wanted.length; i++) assertEquals(wanted[i], sums[0][i] / Math.sqrt(sums[1][i] * sums[2][i]), 0.05, "shell " + i);
	}

	@Test
	void pairsAreTheSameOnAnyNumberOfThreads() {
		final ShellGrid shells = new ShellGrid(GRID);
		final IsotropicHalves halves = new IsotropicHalves(new FscCurve(shells, new double[shells.count()]), Volumes.randomMask(GRID, 0.5, 1));
		final List<float[]> found = Volumes.onThreads(() -> halves.spectrum(3, 2, Progress.NONE).plane(7));
		found.forEach(plane -> assertArrayEquals(found.get(0), plane));
		final DensityMap half = Fft.inverse(halves.spectrum(3, 2, Progress.NONE), "half", Progress.NONE);
		assertEquals(40, half.grid().nz());
	}
}

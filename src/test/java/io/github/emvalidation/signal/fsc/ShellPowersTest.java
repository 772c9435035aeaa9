package io.github.emvalidation.signal.fsc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.signal.Dft;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShellPowersTest {

	static Stream<Grid> grids() {
		return Stream.of(Grid.cube(6, 1.3), Grid.cube(7, 1.3), Grid.of(new Int3(6, 5, 8), new Vec3(1.1, 1.4, 0.9)), Grid.cube(2, 1), Grid.cube(1,
			1));
	}

	/** Every coefficient of the full spectrum by the definition, in double precision. */
	@ParameterizedTest
	@MethodSource("grids")
	void sumsAreThoseOfTheFullSpectrum(final Grid grid) {
		final DensityMap a = Volumes.noise(grid, 1);
		final DensityMap b = Volumes.noise(grid, 2);
		final ShellGrid shells = new ShellGrid(grid);
		final ShellPowers found = ShellPowers.of(Fft.forward(a), Fft.forward(b), shells);
		final double[][] expected = new double[4][shells.count()];
		final double[] residual = new double[shells.count()];
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					final int shell = shell(grid, x, y, z);
					if (shell < 0 || shell >= shells.count()) continue;
					final double[] f = Dft.coefficient(a, x, y, z);
					final double[] g = Dft.coefficient(b, x, y, z);
					expected[0][shell] += f[0] * g[0] + f[1] * g[1];
					expected[1][shell] += f[0] * f[0] + f[1] * f[1];
					expected[2][shell] += g[0] * g[0] + g[1] * g[1];
					final double phase = Math.atan2(f[1] * g[0] - f[0] * g[1], f[0] * g[0] + f[1] * g[1]);
					expected[3][shell] += Math.hypot(f[0], f[1]) + Math.hypot(g[0], g[1]);
					residual[shell] += (Math.hypot(f[0], f[1]) + Math.hypot(g[0], g[1])) * phase * phase;
				}
			}
		}
		final double tolerance = 1e-5 * expected[1][0] + 1e-3;
		assertArrayEquals(expected[0], found.cross(), tolerance);
		assertArrayEquals(expected[1], found.first(), tolerance);
		assertArrayEquals(expected[2], found.second(), tolerance);
		final double[] degrees = PhaseResidual.of(Fft.forward(a), Fft.forward(b), shells);
		for (int i = 0; i < degrees.length; i++) {
			if (expected[3][i] > 0) assertEquals(Math.toDegrees(Math.sqrt(residual[i] / expected[3][i])), degrees[i], 1e-2);
		}
	}

	/** The shell of a coefficient by its frequency in 1/Å; -1 beyond the Nyquist frequency of the longest voxel side. */
	private static int shell(final Grid grid, final int x, final int y, final int z) {
		final double fx = Spectrum.signedIndex(x, grid.nx()) / grid.length(0);
		final double fy = Spectrum.signedIndex(y, grid.ny()) / grid.length(1);
		final double fz = Spectrum.signedIndex(z, grid.nz()) / grid.length(2);
		final double s = Math.sqrt(fx * fx + fy * fy + fz * fz);
		final double coarsest = Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z()));
		return s <= 0.5 / coarsest + 1e-9 ? (int) Math.floor(s * grid.longestSide() + 0.5) : -1;
	}

	@Test
	void coefficientsOfACubeAreCounted() {
		final long[] counts = new ShellGrid(Grid.cube(96, 1.6)).coefficients();
		assertEquals(49, counts.length);
		assertEquals(1, counts[0]);
		assertEquals(18, counts[1]);
		assertEquals(62, counts[2]);
	}

	@Test
	void sumsAreTheSameOnAnyNumberOfThreads() {
		final Spectrum a = Fft.forward(Volumes.noise(Phantoms.ODD_GRID, 1));
		final Spectrum b = Fft.forward(Volumes.noise(Phantoms.ODD_GRID, 2));
		final ShellGrid shells = new ShellGrid(Phantoms.ODD_GRID);
		final List<double[]> found = Volumes.onThreads(() -> ShellPowers.of(a, b, shells).fsc().values());
		found.forEach(values -> assertArrayEquals(found.get(0), values));
		Volumes.onThreads(() -> PhaseResidual.of(a, b, shells)).forEach(values -> assertEquals(shells.count(), values.length));
	}
}

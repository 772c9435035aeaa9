package io.github.emvalidation.signal.fsc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Dft;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConeFscTest {

	private static final List<Cone> CONES = List.of(new Cone(35, 0), new Cone(30, 4));

	static List<Grid> grids() {
		return List.of(Grid.cube(8, 1.2), Grid.of(new Int3(8, 9, 7), new Vec3(1.3, 1.1, 1.2)));
	}

	/** All coefficients of the full spectrum by the definition, one direction and cone at a time. */
	@ParameterizedTest
	@MethodSource("grids")
	void curvesAreThoseOfTheFullSpectrum(final Grid grid) {
		final DensityMap a = Volumes.noise(grid, 1);
		final DensityMap b = Volumes.map(grid, (x, y, z) -> a.get(x, y, z) + Volumes.noise(grid, 2).get(x, y, z));
		final ShellGrid shells = new ShellGrid(grid);
		final List<Vec3> directions = Directions.half(9);
		final double[][][] found = ConeFsc.of(Fft.forward(a), Fft.forward(b), shells, directions, CONES, Progress.NONE);
		for (int cone = 0; cone < 2; cone++) {
			for (int d = 0; d < 9; d++) assertArrayEquals(expected(a, b, shells, directions.get(d), CONES.get(cone)), found[cone][d], 1e-5);
		}
	}

	private static double[] expected(final DensityMap a, final DensityMap b, final ShellGrid shells, final Vec3 u, final Cone cone) {
		final Grid grid = a.grid();
		final double[][] sums = new double[4][shells.count()];
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					final Vec3 s = new Vec3(Spectrum.signedIndex(x, grid.nx()) / grid.length(0), Spectrum.signedIndex(y, grid.ny()) / grid.length(1),
						Spectrum.signedIndex(z, grid.nz()) / grid.length(2));
					final int shell = (int) Math.floor(s.length() * grid.longestSide() + 0.5);
					if (shell >= shells.count() || s.length() == 0 || s.length() > 1 / shells.nyquist() + 1e-9) continue;
					final double c = Math.abs(s.unit().dot(u));
					if (c < Math.cos(Math.toRadians(cone.degrees()))) continue;
					final double place = (1 - c) / (1 - Math.cos(Math.toRadians(cone.degrees())));
					final double weight = Math.exp(-cone.sharpness() * place * place);
					final double[] f = Dft.coefficient(a, x, y, z);
					final double[] g = Dft.coefficient(b, x, y, z);
					sums[0][shell] += weight * (f[0] * g[0] + f[1] * g[1]);
					sums[1][shell] += weight * (f[0] * f[0] + f[1] * f[1]);
					sums[2][shell] += weight * (g[0] * g[0] + g[1] * g[1]);
					sums[3][shell]++;
				}
			}
		}
		final double[] fsc = new double[shells.count()];
		Arrays.setAll(fsc, i -> sums[3][i] == 0 ? 1 : sums[0][i] / Math.sqrt(sums[1][i] * sums[2][i]));
		return fsc;
	}

	@Test
	void directionsCoverTheHalfSphereEvenly() {
		final List<Vec3> directions = Directions.half(Directions.COUNT);
		Vec3 sum = Vec3.ZERO;
		for (final Vec3 u : directions) {
			assertEquals(1, u.length(), 1e-12);
			assertTrue(u.z() > 0);
			sum = sum.plus(u);
		}
		assertEquals(0.5, sum.z() / directions.size(), 1e-3);
		assertEquals(0, sum.x() / directions.size(), 0.01);
		assertEquals(0, sum.y() / directions.size(), 0.01);
	}

	@Test
	void aBallIsRoundAndAnEllipsoidLessSo() {
		final List<Vec3> directions = Directions.half(Directions.COUNT);
		final double[] radii = new double[directions.size()];
		Arrays.fill(radii, 7);
		assertEquals(1, Directions.sphericity(directions, radii), 1e-12);
		// half as long along z: volume 2π/3, surface 2π + π (b²/e) ln((1+e)/(1-e)) with b = 1/2, e = √3/2
		for (int i = 0; i < radii.length; i++) {
			final Vec3 u = directions.get(i);
			radii[i] = 1 / Math.sqrt(u.x() * u.x() + u.y() * u.y() + 4 * u.z() * u.z());
		}
		final double e = Math.sqrt(3) / 2;
		final double surface = 2 * Math.PI + Math.PI * 0.25 / e * Math.log((1 + e) / (1 - e));
		assertEquals(Math.cbrt(Math.PI) * Math.pow(6 * 2 * Math.PI / 3, 2.0 / 3) / surface, Directions.sphericity(directions, radii), 0.01);
	}

	@Test
	void curvesAreTheSameOnAnyNumberOfThreads() {
		final Grid grid = Grid.cube(18, 1);
		final Spectrum a = Fft.forward(Volumes.noise(grid, 1));
		final Spectrum b = Fft.forward(Volumes.noise(grid, 2));
		final ShellGrid shells = new ShellGrid(grid);
		final List<double[][][]> found = Volumes.onThreads(() -> ConeFsc.of(a, b, shells, Directions.half(20), CONES, Progress.NONE));
		found.forEach(curves -> assertTrue(Arrays.deepEquals(found.get(0), curves)));
	}

	@Test
	void tinyBoxesGiveNumbers() {
		for (int n = 1; n <= 3; n++) {
			final Grid grid = Grid.cube(n, 1);
			final Spectrum a = Fft.forward(Volumes.noise(grid, 1));
			final double[][][] found = ConeFsc.of(a, a, new ShellGrid(grid), Directions.half(5), CONES, Progress.NONE);
			for (final double[] curve : found[0]) {
				for (final double value : curve) assertTrue(value >= -1 && value <= 1 + 1e-9);
			}
		}
	}
}

package io.github.emvalidation.signal.atoms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AtomImageTest {

	private static final double[][] A = { { 0.09, 0.26, 0.76, 1.05, 0.36 }, { 0.25, 0.56, 1.39, 2.19, 0.77 } };
	private static final double[][] B = { { 0.25, 1.71, 6.4, 18.6, 50.3 }, { 0.27, 1.67, 7, 19.5, 50.4 } };

	/** Atoms anywhere in the box, some of them beyond its border. */
	static Scatterers atoms(final Grid grid, final int count, final long seed) {
		final Random random = new Random(seed);
		final double[][] places = new double[3][count];
		final int[] kind = new int[count];
		final double[] blur = new double[count];
		final double[] weight = new double[count];
		for (int i = 0; i < count; i++) {
			for (int axis = 0; axis < 3; axis++) places[axis][i] = (1.2 * random.nextDouble() - 0.1) * grid.length(axis);
			kind[i] = i % 2;
			blur[i] = -0.1 + 40 * random.nextDouble();
			weight[i] = i % 7 == 3 ? 0 : 1 - 0.5 * (i % 2);
		}
		return new Scatterers(new AtomPlaces(places[0], places[1], places[2]), kind, A, B, blur, weight);
	}

	@Test
	void sumsTheGaussiansOfAPeriodicBox() {
		final Grid grid = Volumes.grid(20, 17, 24);
		final Scatterers atoms = atoms(grid, 9, 1);
		final double blur = 60;
		final DensityMap image = AtomImage.of("test", atoms, grid, blur, Progress.NONE);
		for (int n = 0; n < 60; n++) {
			final int x = n * 7 % 20;
			final int y = n * 5 % 17;
			final int z = n * 11 % 24;
			double sum = 0;
			for (int i = 0; i < 9; i++) sum += atoms.weight()[i] * bruteForce(atoms, i, grid, blur, x, y, z);
			assertEquals(sum, image.get(x, y, z), 2e-6);
		}
		double weights = 0;
		for (int i = 0; i < 9; i++) {
			for (final double a : A[i % 2]) weights += atoms.weight()[i] * a;
		}
		assertEquals(weights, Windowed.sum(image) * grid.voxelVolume(), 1e-4 * weights);
	}

	private static double bruteForce(final Scatterers atoms, final int i, final Grid grid, final double blur, final int x, final int y,
		final int z)
	{
		double sum = 0;
		for (int image = 0; image < 27; image++) {
			final double dx = x * grid.voxel().x() - atoms.places().x()[i] + (image % 3 - 1) * grid.length(0);
			final double dy = y * grid.voxel().y() - atoms.places().y()[i] + (image / 3 % 3 - 1) * grid.length(1);
			final double dz = z * grid.voxel().z() - atoms.places().z()[i] + (image / 9 - 1) * grid.length(2);
			for (int term = 0; term < 5; term++) {
				final double width = B[i % 2][term] + atoms.blur()[i] + blur;
				sum += A[i % 2][term] * Math.pow(4 * Math.PI / width, 1.5) * Math.exp(-4 * Math.PI * Math.PI * (dx * dx + dy * dy + dz * dz) / width);
			}
		}
		return sum;
	}

	@Test
	void isTheSameForAnyNumberOfThreads() {
		final Grid grid = Volumes.grid(24, 18, 40);
		final Scatterers atoms = atoms(grid, 40, 2);
		final List<DensityMap> images = Volumes.onThreads(() -> AtomImage.of("test", atoms, grid, 50, Progress.NONE));
		images.forEach(image -> Volumes.assertSameBits(images.get(0), image));
	}

	/** Against the sum over the atoms, which needs no voxels: what is folded back stays below a thousandth. */
	@Test
	void dividesTheBlurOutAgain() {
		final Grid grid = Grid.cube(32, 1.2);
		final Scatterers atoms = atoms(grid, 30, 3);
		final Spectrum spectrum = ModelDensity.spectrum(atoms, grid, 0, Progress.NONE);
		double wrong = 0;
		double power = 0;
		for (int kz = 0; kz < 32; kz++) {
			for (int ky = 0; ky < 32; ky++) {
				for (int kx = 0; kx <= 16; kx++) {
					final double[] s = { spectrum.frequency(0, kx), spectrum.frequency(1, ky), spectrum.frequency(2, kz) };
					final double s2 = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
					final double[] expected = s2 > 1 / (2.76 * 2.76) ? new double[2] : direct(atoms, s, s2, grid.voxelVolume());
					final int at = 2 * (kx + spectrum.halfX() * ky);
					final double re = spectrum.plane(kz)[at] - expected[0];
					final double im = spectrum.plane(kz)[at + 1] - expected[1];
					wrong += re * re + im * im;
					power += expected[0] * expected[0] + expected[1] * expected[1];
				}
			}
		}
		assertTrue(Math.sqrt(wrong / power) < 1e-3, "relative error " + Math.sqrt(wrong / power));
	}

	private static double[] direct(final Scatterers atoms, final double[] s, final double s2, final double voxel) {
		final double[] sum = new double[2];
		for (int i = 0; i < atoms.kind().length; i++) {
			double f = 0;
			for (int term = 0; term < 5; term++) f += A[atoms.kind()[i]][term] * Math.exp(-(B[atoms.kind()[i]][term] + atoms.blur()[i]) * s2 / 4);
			final double phase = -2 * Math.PI * (s[0] * atoms.places().x()[i] + s[1] * atoms.places().y()[i] + s[2] * atoms.places().z()[i]);
			sum[0] += atoms.weight()[i] * f * Math.cos(phase) / voxel;
			sum[1] += atoms.weight()[i] * f * Math.sin(phase) / voxel;
		}
		return sum;
	}
}

package io.github.emvalidation.signal.fft;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding spreads over all coefficients, and shows where a map has none of its own: it must stay that of storing floats. */
class FftPrecisionTest {

	/** Three roundings to float, of 2^-24 at most each, are 5e-8 together; transforms in single precision reach 1.5e-7 and more. */
	private static final double ROUNDING = 6e-8;

	/** Small prime factors, and large ones, whose lines JTransforms transforms. */
	@ParameterizedTest
	@CsvSource({ "100,35,19", "509,7,5", "6,313,14", "8,9,1021" })
	void roundingIsThatOfStorageOnly(final int nx, final int ny, final int nz) {
		final Grid grid = Grid.of(new Int3(nx, ny, nz), Vec3.all(1));
		final DensityMap noise = Phantoms.noise(grid, 1, 7);
		final Spectrum spectrum = Fft.forward(noise);
		double errors = 0;
		double powers = 0;
		for (int k = 0; k < 60; k++) {
			final Int3 at = new Int3(k * 7 % (nx / 2 + 1), k * 11 % ny, k * 5 % nz);
			final double[] exact = coefficient(noise, at);
			final float[] plane = spectrum.plane(at.z());
			final int i = 2 * (at.x() + spectrum.halfX() * at.y());
			errors += Math.pow(plane[i] - exact[0], 2) + Math.pow(plane[i + 1] - exact[1], 2);
			powers += exact[0] * exact[0] + exact[1] * exact[1];
		}
		final double error = Math.sqrt(errors / powers);
		assertTrue(error < ROUNDING, "relative error " + error);
	}

	/** One coefficient by its definition. */
	private static double[] coefficient(final DensityMap map, final Int3 k) {
		final Grid grid = map.grid();
		double re = 0;
		double im = 0;
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					final double angle = 2 * Math.PI * ((double) k.x() * x / grid.nx() + (double) k.y() * y / grid.ny() + (double) k.z() * z / grid.nz());
					re += map.get(x, y, z) * Math.cos(angle);
					im -= map.get(x, y, z) * Math.sin(angle);
				}
			}
		}
		return new double[] { re, im };
	}
}

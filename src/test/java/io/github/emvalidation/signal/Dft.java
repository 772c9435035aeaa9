package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;

/** The Fourier transform by its definition, in double precision: what the fast one is measured by. */
public final class Dft {

	private Dft() {}

	/** Σ f(r) exp(-2πi k·r/n) as {real, imaginary}; k may be any whole numbers. */
	public static double[] coefficient(final DensityMap map, final int kx, final int ky, final int kz) {
		final Grid grid = map.grid();
		double re = 0;
		double im = 0;
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					final double angle = -2 * Math.PI * ((double) kx * x / grid.nx() + (double) ky * y / grid.ny() + (double) kz * z / grid.nz());
					re += map.get(x, y, z) * Math.cos(angle);
					im += map.get(x, y, z) * Math.sin(angle);
				}
			}
		}
		return new double[] { re, im };
	}
}

package io.github.emvalidation.training.power;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** Arithmetic on whole maps, voxel by voxel, and filters of maps. All results are new maps. */
final class Field {

	private Field() {}

	/** A density at a voxel, counted from 0 along x, y, z. */
	interface Formula {

		double at(int x, int y, int z);
	}

	static DensityMap of(final Grid grid, final Formula formula) {
		final DensityMap map = DensityMap.zeros("simulated", grid);
		Parallel.forEach(grid.nz(), z -> {
			final float[] plane = map.plane(z);
			for (int i = 0; i < plane.length; i++) plane[i] = (float) formula.at(i % grid.nx(), i / grid.nx(), z);
		});
		return map;
	}

	static DensityMap each(final DensityMap a, final DoubleUnaryOperator of) {
		return of(a.grid(), (x, y, z) -> of.applyAsDouble(a.get(x, y, z)));
	}

	static DensityMap each(final DensityMap a, final DensityMap b, final DoubleBinaryOperator of) {
		return of(a.grid(), (x, y, z) -> of.applyAsDouble(a.get(x, y, z), b.get(x, y, z)));
	}

	/** {@code a + factor b}. */
	static DensityMap plus(final DensityMap a, final double factor, final DensityMap b) {
		return each(a, b, (u, v) -> u + factor * v);
	}

	static DensityMap times(final DensityMap a, final DensityMap b) {
		return each(a, b, (u, v) -> u * v);
	}

	/** Independent Gaussian noise of standard deviation 1, section by section. */
	static DensityMap noise(final Grid grid, final RandomGenerator random) {
		final DensityMap map = DensityMap.zeros("noise", grid);
		for (int z = 0; z < grid.nz(); z++) {
			final float[] plane = map.plane(z);
			for (int i = 0; i < plane.length; i++) plane[i] = (float) random.nextGaussian();
		}
		return map;
	}

	/** The map with every coefficient multiplied by a gain that depends on its frequency in 1/Å. */
	static DensityMap filtered(final DensityMap map, final DoubleUnaryOperator gain) {
		final Spectrum spectrum = Fft.forward(map);
		FourierFilter.apply(spectrum, gain);
		return Fft.inverse(spectrum, "simulated");
	}

	/** Passes all up to 1/d and nothing three frequency steps of the box further on. */
	static DoubleUnaryOperator lowPass(final Grid grid, final double d) {
		return FourierFilter.raisedCosineLowPass(1 / d, 3 / grid.longestSide());
	}

	/** Moved round the box by whole voxels; what leaves on one side comes in on the other. */
	static DensityMap rolled(final DensityMap map, final int dx, final int dy, final int dz) {
		final Grid g = map.grid();
		return of(g, (x, y, z) -> map.get(Math.floorMod(x - dx, g.nx()), Math.floorMod(y - dy, g.ny()), Math.floorMod(z - dz, g.nz())));
	}

	/** Mean and population standard deviation of the voxels in a mask. */
	static double[] moments(final DensityMap map, final MapMask where) {
		double sum = 0;
		double squares = 0;
		long n = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			final float[] plane = map.plane(z);
			for (int i = where.plane(z).nextSetBit(0); i >= 0; i = where.plane(z).nextSetBit(i + 1)) {
				sum += plane[i];
				squares += (double) plane[i] * plane[i];
				n++;
			}
		}
		final double mean = sum / Math.max(1, n);
		return new double[] { mean, Math.sqrt(Math.max(0, squares / Math.max(1, n) - mean * mean)) };
	}

	/** Mean and population standard deviation of all voxels. */
	static double[] moments(final DensityMap map) {
		return moments(map, MapMask.atLeast(map, Double.NEGATIVE_INFINITY));
	}

	/** Of all voxels. */
	static double sum(final DensityMap map) {
		double sum = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			for (final float v : map.plane(z)) sum += v;
		}
		return sum;
	}

	/** Divided by its standard deviation. */
	static DensityMap normed(final DensityMap map) {
		final double deviation = moments(map)[1];
		return each(map, v -> v / deviation);
	}
}

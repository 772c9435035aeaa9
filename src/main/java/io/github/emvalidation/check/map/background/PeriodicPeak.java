package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;

/**
 * The strongest Fourier coefficient of the far solvent, {@code max |F|²/mean |F|²} with the mean over its shell of equal digital frequency.
 * Noise of n coefficients reaches about ln n; a stripe in the map far more. The window is the far solvent blurred by a voxel.
 */
final class PeriodicPeak {

	/** Shells below follow the window and not the map. */
	private static final int FIRST = 3;

	private PeriodicPeak() {}

	/** @param unit what densities are divided by, so that no sum gets too large; in map units */
	static double of(final CoarseMap coarse, final double mean, final double unit, final Progress progress) {
		final Grid grid = coarse.map().grid();
		final DensityMap window = GaussianBlur.of(coarse.far(), 1, "far solvent");
		Parallel.forEach(grid.nz(), z -> {
			final float[] plane = window.plane(z);
			final float[] values = coarse.map().plane(z);
			for (int i = 0; i < plane.length; i++) plane[i] *= (float) ((values[i] - mean) / unit);
		});
		final Spectrum spectrum = Fft.forward(window, progress);
		final int longest = Math.max(grid.nx(), Math.max(grid.ny(), grid.nz()));
		final int shells = (int) Math.ceil(longest * Math.sqrt(3) / 2) + 2;
		final double[][] squares = { squares(grid.nx()), squares(grid.ny()), squares(grid.nz()) };
		final List<double[][]> planes = Parallel.map(grid.nz(), kz -> plane(spectrum, kz, squares, longest, shells));
		final double[] sums = new double[shells];
		final double[] counts = new double[shells];
		final double[] largest = new double[shells];
		for (final double[][] plane : planes) {
			for (int i = 0; i < shells; i++) {
				sums[i] += plane[0][i];
				counts[i] += plane[1][i];
				largest[i] = Math.max(largest[i], plane[2][i]);
			}
		}
		double peak = 0;
		for (int i = FIRST; i <= longest / 2; i++) {
			if (sums[i] > 0) peak = Math.max(peak, largest[i] * counts[i] / sums[i]);
		}
		return peak;
	}

	/** Sum, number and largest of |F|² of each shell. */
	private static double[][] plane(final Spectrum spectrum, final int kz, final double[][] squares, final int longest, final int shells) {
		final double[] sums = new double[shells];
		final double[] counts = new double[shells];
		final double[] largest = new double[shells];
		final float[] plane = spectrum.plane(kz);
		int i = 0;
		for (final double y : squares[1]) {
			for (int kx = 0; kx < spectrum.halfX(); kx++, i += 2) {
				final int shell = (int) Math.rint(Math.sqrt(squares[0][kx] + y + squares[2][kz]) * longest);
				final double power = (double) plane[i] * plane[i] + (double) plane[i + 1] * plane[i + 1];
				final int weight = spectrum.weight(kx);
				sums[shell] += weight * power;
				counts[shell] += weight;
				largest[shell] = Math.max(largest[shell], power);
			}
		}
		return new double[][] { sums, counts, largest };
	}

	/** Of the digital frequencies, turns a voxel, along an axis of n voxels. */
	private static double[] squares(final int n) {
		final double[] squares = new double[n];
		for (int k = 0; k < n; k++) {
			final double digital = (double) Spectrum.signedIndex(k, n) / n;
			squares[k] = digital * digital;
		}
		return squares;
	}
}

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
		for (int z = 0; z < grid.nz(); z++) {
			final float[] plane = window.plane(z);
			for (int i = 0; i < plane.length; i++) plane[i] *= (float) ((coarse.map().plane(z)[i] - mean) / unit);
		}
		final Spectrum spectrum = Fft.forward(window, progress);
		final int longest = Math.max(grid.nx(), Math.max(grid.ny(), grid.nz()));
		final int shells = (int) Math.ceil(longest * Math.sqrt(3) / 2) + 2;
		final List<double[][]> planes = Parallel.map(grid.nz(), kz -> plane(spectrum, kz, longest, shells));
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
	private static double[][] plane(final Spectrum spectrum, final int kz, final int longest, final int shells) {
		final double[][] found = new double[3][shells];
		final Grid grid = spectrum.grid();
		final float[] plane = spectrum.plane(kz);
		final double fz = digital(kz, grid.nz());
		for (int ky = 0, i = 0; ky < grid.ny(); ky++) {
			final double fy = digital(ky, grid.ny());
			for (int kx = 0; kx < spectrum.halfX(); kx++, i += 2) {
				final double fx = digital(kx, grid.nx());
				final int shell = (int) Math.rint(Math.sqrt(fx * fx + fy * fy + fz * fz) * longest);
				final double power = (double) plane[i] * plane[i] + (double) plane[i + 1] * plane[i + 1];
				found[0][shell] += spectrum.weight(kx) * power;
				found[1][shell] += spectrum.weight(kx);
				found[2][shell] = Math.max(found[2][shell], power);
			}
		}
		return found;
	}

	private static double digital(final int k, final int n) {
		return (double) Spectrum.signedIndex(k, n) / n;
	}
}

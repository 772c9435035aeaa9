package io.github.emvalidation.check.map;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.Grid;
import java.util.List;

/**
 * The mean of {@code |F|²} over shells of equal frequency: shell i holds the coefficients with {@code round(s L) = i}, s in 1/Å and L the
 * longest side of the box in Å.
 */
public final class ShellPower {

	private ShellPower() {}

	/**
	 * The shells from 0 to two beyond Nyquist, {@code floor(L/(2 Ts)) + 1}, Ts the largest voxel side.
	 *
	 * @return mean |F|² of each, not scaled; 0 for a shell without coefficients
	 */
	public static double[] of(final Spectrum spectrum) {
		final int shells = nyquist(spectrum.grid()) + 2;
		final List<double[][]> planes = Parallel.map(spectrum.grid().nz(), kz -> ofPlane(spectrum, kz, shells));
		final double[] power = new double[shells];
		final double[] weight = new double[shells];
		for (final double[][] plane : planes) {
			for (int i = 0; i < shells; i++) {
				power[i] += plane[0][i];
				weight[i] += plane[1][i];
			}
		}
		for (int i = 0; i < shells; i++) {
			if (weight[i] > 0) power[i] /= weight[i];
		}
		return power;
	}

	/** The last shell within the Nyquist frequency of the largest voxel side. */
	static int nyquist(final Grid grid) {
		final double largest = Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z()));
		return (int) Math.floor(0.5 / largest * grid.longestSide() + 1e-9);
	}

	private static double[][] ofPlane(final Spectrum spectrum, final int kz, final int shells) {
		final double[] power = new double[shells];
		final double[] weights = new double[shells];
		final double[] x2 = spectrum.squaredFrequencies(0, spectrum.halfX());
		final double[] y2 = spectrum.squaredFrequencies(1, spectrum.grid().ny());
		final double fz = spectrum.frequency(2, kz);
		final double side = spectrum.grid().longestSide();
		final float[] plane = spectrum.plane(kz);
		int i = 0;
		for (final double y : y2) {
			for (int kx = 0; kx < x2.length; kx++, i += 2) {
				final int shell = (int) Math.rint(Math.sqrt(x2[kx] + y + fz * fz) * side);
				if (shell >= shells) continue;
				final double re = plane[i];
				final double im = plane[i + 1];
				final int weight = spectrum.weight(kx);
				power[shell] += weight * (re * re + im * im);
				weights[shell] += weight;
			}
		}
		return new double[][] { power, weights };
	}
}

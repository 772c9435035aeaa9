package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * Averages over shells of equal frequency. Shell i holds the coefficients with {@code round(s·L) = i}, where s is the length of
 * the frequency in 1/Å and L the longest side of the box in Å, up to the Nyquist frequency of the coarsest axis,
 * {@code s <= 1/(2·largest voxel side)}. In a cube of N cubic voxels that is {@code i = round(|k|·N)} for digital frequencies
 * {@code |k| <= 0.5}.
 */
public final class Shells {

	/** So that rounding in the voxel size does not decide over coefficients at the very limit. */
	private static final double TOLERANCE = 1 + 1e-9;

	/**
	 * One shell.
	 *
	 * @param index         i
	 * @param spacing       L/i, the length d in Å that the shell stands for
	 * @param coefficients  number of coefficients of the full spectrum
	 * @param meanAmplitude mean of |F| divided by the number of voxels, in the map's units
	 */
	public record Shell(int index, double spacing, long coefficients, double meanAmplitude) {}

	private final Spectrum spectrum;
	private final int count;
	private final double limit;
	/** Squares of s·L along each axis. */
	private final double[] x2;
	private final double[] y2;
	private final double[] z2;

	private Shells(final Spectrum spectrum) {
		this.spectrum = spectrum;
		final Grid grid = spectrum.grid();
		final double coarsest = Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z()));
		final double radius = grid.longestSide() / (2 * coarsest) * TOLERANCE;
		limit = radius * radius;
		count = (int) Math.round(radius) + 1;
		x2 = squares(0, spectrum.halfX());
		y2 = squares(1, grid.ny());
		z2 = squares(2, grid.nz());
	}

	/** The shells from i = 1 on, in order; the mean of the map itself (i = 0) is left out, as are shells without coefficients. */
	public static List<Shell> meanAmplitude(final Spectrum spectrum) {
		final Shells shells = new Shells(spectrum);
		final List<Sums> planes = Parallel.map(spectrum.grid().nz(), shells::ofPlane);
		final Sums total = new Sums(shells.count);
		planes.forEach(total::add);
		final Grid grid = spectrum.grid();
		final List<Shell> result = new ArrayList<>();
		for (int i = 1; i < shells.count; i++) {
			final long coefficients = total.coefficients[i];
			if (coefficients == 0) continue;
			final double mean = total.amplitudes[i] / coefficients / grid.voxels();
			result.add(new Shell(i, grid.longestSide() / i, coefficients, mean));
		}
		return result;
	}

	private double[] squares(final int axis, final int indices) {
		final Grid grid = spectrum.grid();
		final double scale = grid.longestSide() / grid.length(axis);
		final double[] squares = new double[indices];
		for (int k = 0; k < indices; k++) {
			final double radius = scale * Spectrum.signedIndex(k, grid.size().get(axis));
			squares[k] = radius * radius;
		}
		return squares;
	}

	private Sums ofPlane(final int kz) {
		final long[] coefficients = new long[count];
		final double[] amplitudes = new double[count];
		final float[] plane = spectrum.plane(kz);
		int i = 0;
		for (final double y : y2) {
			for (int kx = 0; kx < x2.length; kx++, i += 2) {
				final double radius = x2[kx] + y + z2[kz];
				if (radius > limit) continue;
				final int shell = (int) (Math.sqrt(radius) + 0.5);
				final double re = plane[i];
				final double im = plane[i + 1];
				final int weight = spectrum.weight(kx);
				coefficients[shell] += weight;
				amplitudes[shell] += weight * Math.sqrt(re * re + im * im);
			}
		}
		return new Sums(coefficients, amplitudes);
	}

	/** Number and sum of amplitudes of the coefficients of each shell. */
	private record Sums(long[] coefficients, double[] amplitudes) {

		Sums(final int shells) {
			this(new long[shells], new double[shells]);
		}

		void add(final Sums other) {
			for (int i = 0; i < coefficients.length; i++) {
				coefficients[i] += other.coefficients[i];
				amplitudes[i] += other.amplitudes[i];
			}
		}
	}
}

package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fft.PaddedLength;
import java.util.Arrays;
import java.util.List;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Sums over lines of the products of values k apart, {@code products(k) = Σ v(i)·v(i+k)}, and of how many there are,
 * {@code pairs(k) = Σ w(i)·w(i+k)}. For all k at once: a line's transform is squared, the squares of all lines are summed, and what
 * they come from is one transform back (Wiener–Khinchin). The lines are padded with zeros, so that their ends do not meet.
 *
 * @param products by lag, from 0 on; in squared units of the values
 * @param pairs    by lag
 * @see <a href="https://doi.org/10.1007/BF02546511">Wiener 1930</a>
 */
public record Autocorrelation(double[] products, double[] pairs) {

	private static final int LINES_A_TASK = 64;

	/** Rounding leaves less than this of the sum of squares where products cancel. */
	private static final double ROUNDING = 1e-12;

	/**
	 * Values along a line, 0 where there is none.
	 *
	 * @param weights 1 where there is a value, 0 elsewhere
	 */
	public record Line(float[] values, float[] weights) {}

	/**
	 * The sums for the lags 0 .. {@code lags}, no matter in how many threads.
	 *
	 * @param lines of equal length, at least one
	 */
	public static Autocorrelation of(final List<Line> lines, final int lags, final Progress progress) {
		final int n = PaddedLength.atLeast(lines.get(0).values.length + lags);
		final DoubleFFT_1D fft = new DoubleFFT_1D(n);
		final double scale = scale(lines);
		final int tasks = (lines.size() + LINES_A_TASK - 1) / LINES_A_TASK;
		final List<double[]> parts = Parallel.map(tasks, task -> {
			progress.checkCanceled();
			final int end = Math.min(lines.size(), (task + 1) * LINES_A_TASK);
			return squares(fft, n, lines.subList(task * LINES_A_TASK, end), scale);
		});
		final double[] sum = new double[2 * n];
		for (final double[] part : parts) {
			for (int i = 0; i < part.length; i++) sum[i] += part[i];
		}
		for (int k = n / 2 + 1; k < n; k++) System.arraycopy(sum, 2 * (n - k), sum, 2 * k, 2);
		fft.complexInverse(sum, true);
		final Autocorrelation result = new Autocorrelation(new double[lags + 1], new double[lags + 1]);
		for (int k = 0; k <= lags; k++) {
			result.products[k] = Math.abs(sum[2 * k]) < ROUNDING * sum[0] ? 0 : sum[2 * k];
			result.pairs[k] = Math.rint(sum[2 * k + 1] / (scale * scale));
		}
		return result;
	}

	/** The root mean square of the values, 1 if they are all 0: weights as large as that share the precision fairly with values. */
	private static double scale(final List<Line> lines) {
		double squares = 0;
		double count = 0;
		for (final Line line : lines) {
			for (int i = 0; i < line.values.length; i++) {
				squares += square(line.values[i]);
				count += line.weights[i];
			}
		}
		return squares > 0 ? Math.sqrt(squares / count) : 1;
	}

	/**
	 * With Z the transform of {@code v + i·scale·w}, those of v and i·scale·w are {@code (Z(k) ± conj(Z(-k)))/2}. Their squares, as
	 * real and imaginary parts, are summed over some lines, for k = 0 .. n/2.
	 */
	private static double[] squares(final DoubleFFT_1D fft, final int n, final List<Line> lines, final double scale) {
		final double[] sum = new double[n + 2 - n % 2];
		final double[] z = new double[2 * n];
		for (final Line line : lines) {
			Arrays.fill(z, 2 * line.values.length, 2 * n, 0);
			for (int i = 0; i < line.values.length; i++) {
				z[2 * i] = line.values[i];
				z[2 * i + 1] = scale * line.weights[i];
			}
			fft.complexForward(z);
			for (int a = 0; a <= n; a += 2) {
				final int b = a == 0 ? 0 : 2 * n - a;
				sum[a] += (square(z[a] + z[b]) + square(z[a + 1] - z[b + 1])) / 4;
				sum[a + 1] += (square(z[a] - z[b]) + square(z[a + 1] + z[b + 1])) / 4;
			}
		}
		return sum;
	}

	private static double square(final double value) {
		return value * value;
	}

	/** The mean product of values {@code lag} apart; NaN when there are none. */
	public double mean(final int lag) {
		return products[lag] / pairs[lag];
	}
}

package io.github.emvalidation.signal.fft;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Discrete Fourier transforms of complex lines of a prime length p, one after the other:
 * {@code X_s = Σ_j x_j exp(+2πi·js/p) = w_s Σ_j (w_j x_j) conj(w_(s-j))} with {@code w_j = exp(πi·j²/p)}, not normalised. The second
 * sum is a convolution, which two transforms by JTransforms do, of a length that holds 2p-1 elements. Their cost grows with
 * p·log p, that of the sums of rows in {@link BatchFft} with p². Not for use by several threads at once.
 *
 * <p>JTransforms does the same for such lengths on its own, but takes a new array for each line, with which a large volume takes half
 * as long again.
 *
 * @see <a href="https://doi.org/10.1109/TAU.1970.1162132">Bluestein 1970</a>
 */
final class PrimeLines {

	/**
	 * A line of n elements takes as long as the sums of rows for p² = 120n. Measured: they are level between p = 241 and 251, where n
	 * is 512, and near p = 355, where n is 1024 (docs/performance.md).
	 */
	private static final int SUMS_AN_ELEMENT = 120;

	/** Lines copied out together: eight numbers of a row fill one line of the processor's cache. */
	private static final int TOGETHER = 8;

	/** Keeps the starts of lines from being a power of two apart, which would crowd them into the same few places of the cache. */
	private static final int GAP = 8;

	private final int prime;
	private final DoubleFFT_1D fft;
	/** w_j, and the transform of conj(w) divided by the padded length; real and imaginary parts in turn, as in the lines. */
	private final double[] chirp;
	private final double[] filter;
	private final double[] lines;
	/** From the start of one line to that of the next. */
	private final int apart;

	/** @param prime elements of a line; any length from 2 on would do, but others have faster ways */
	PrimeLines(final int prime) {
		this.prime = prime;
		final int padded = PaddedLength.atLeast(2 * prime - 1);
		fft = new DoubleFFT_1D(padded);
		chirp = new double[2 * prime];
		filter = new double[2 * padded];
		for (int j = 0; j < prime; j++) {
			final double angle = Math.PI * ((long) j * j % (2 * prime)) / prime;
			put(chirp, j, Math.cos(angle), Math.sin(angle));
			put(filter, j, Math.cos(angle) / padded, -Math.sin(angle) / padded);
			put(filter, (padded - j) % padded, Math.cos(angle) / padded, -Math.sin(angle) / padded);
		}
		fft.complexForward(filter);
		apart = 2 * padded + GAP;
		lines = new double[TOGETHER * apart];
	}

	/** Whether lines of this prime length are faster than the sums of rows. */
	static boolean areFaster(final int prime) {
		return prime * (double) prime > SUMS_AN_ELEMENT * PaddedLength.atLeast(2 * prime - 1);
	}

	private static void put(final double[] numbers, final int i, final double re, final double im) {
		numbers[2 * i] = re;
		numbers[2 * i + 1] = im;
	}

	/**
	 * Transforms the first {@code columns} columns of p rows with exp(+2πi·js/p) and without the factor 1/p.
	 *
	 * @param from   rows of real and of imaginary parts; element j of each column is in row {@code first + step*j}
	 * @param to     likewise for the results, element s in row {@code out + s}
	 */
	void inverse(final double[][][] from, final int first, final int step, final double[][][] to, final int out, final int columns) {
		for (int column = 0; column < columns; column += TOGETHER) {
			final int count = Math.min(TOGETHER, columns - column);
			for (int j = 0; j < prime; j++) load(j, from[0][first + step * j], from[1][first + step * j], column, count);
			for (int line = 0; line < count; line++) convolve(apart * line);
			for (int s = 0; s < prime; s++) store(s, to[0][out + s], to[1][out + s], column, count);
		}
	}

	/** Copies out element j of some lines, times w_j. */
	private void load(final int j, final double[] re, final double[] im, final int column, final int count) {
		final double c = chirp[2 * j];
		final double s = chirp[2 * j + 1];
		for (int line = 0, at = 2 * j; line < count; line++, at += apart) {
			lines[at] = c * re[column + line] - s * im[column + line];
			lines[at + 1] = s * re[column + line] + c * im[column + line];
		}
	}

	/** The convolution of the line that begins at {@code start}. */
	private void convolve(final int start) {
		Arrays.fill(lines, start + 2 * prime, start + filter.length, 0);
		fft.complexForward(lines, start);
		for (int i = 0; i < filter.length; i += 2) {
			final double re = lines[start + i];
			final double im = lines[start + i + 1];
			lines[start + i] = re * filter[i] - im * filter[i + 1];
			lines[start + i + 1] = re * filter[i + 1] + im * filter[i];
		}
		fft.complexInverse(lines, start, false);
	}

	/** Copies back element s of some lines, times w_s. */
	private void store(final int s, final double[] re, final double[] im, final int column, final int count) {
		final double cos = chirp[2 * s];
		final double sin = chirp[2 * s + 1];
		for (int line = 0, at = 2 * s; line < count; line++, at += apart) {
			re[column + line] = cos * lines[at] - sin * lines[at + 1];
			im[column + line] = sin * lines[at] + cos * lines[at + 1];
		}
	}
}

package io.github.emvalidation.signal.fft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.jtransforms.utils.CommonUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnow.jlargearrays.ConcurrencyUtils;

class PrimeLinesTest {

	/** More than are copied out together. */
	private static final int COLUMNS = 11;

	/** Primes on their own, with other factors on either side of them, twice, and such as are slower this way. */
	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 5, 6, 7, 10, 49, 77, 211, 223, 251, 313, 502, 509, 662, 951, 1021, 1031 })
	void agreesWithTheDefinition(final int n) {
		final double[][][] x = random(n);
		final BatchFft inverse = filled(x, true);
		inverse.inverse(COLUMNS);
		final BatchFft forward = filled(x, true);
		forward.forward(COLUMNS);
		final double[][] roots = roots(n);
		final double tolerance = 2e-14 * Math.sqrt(n);
		for (final int c : new int[] { 0, 7, 8, COLUMNS - 1 }) {
			for (int k = 0; k < n; k++) {
				assertArrayEquals(definition(x, c, k, 1, roots), new double[] { inverse.re(k)[c], inverse.im(k)[c] }, tolerance);
				assertArrayEquals(definition(x, c, k, -1, roots), new double[] { forward.re(k)[c], forward.im(k)[c] }, tolerance);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 251, 509, 662, 1021 })
	void thereAndBackGivesNTimesTheInput(final int n) {
		final double[][][] x = random(n);
		final BatchFft fft = filled(x, true);
		fft.forward(COLUMNS);
		fft.inverse(COLUMNS);
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < COLUMNS; c++) {
				assertEquals(x[0][i][c], fft.re(i)[c] / n, 1e-14);
				assertEquals(x[1][i][c], fft.im(i)[c] / n, 1e-14);
			}
		}
	}

	/** A column's result does not depend, to the bit, on how many others go with it. */
	@Test
	void columnsDoNotInfluenceOneAnother() {
		final double[][][] x = random(662);
		final BatchFft many = filled(x, true);
		many.inverse(COLUMNS);
		final BatchFft few = filled(x, true);
		few.inverse(9);
		for (int i = 0; i < 662; i++) {
			for (int c = 0; c < 9; c++) assertEquals(many.re(i)[c], few.re(i)[c]);
		}
	}

	/** The primes next to where the sums of rows and the lines are level, and others. */
	@Test
	void areChosenWhereTheyAreFaster() {
		for (final int p : new int[] { 1, 2, 3, 5, 7, 101, 127, 131, 211, 241, 257, 311, 331, 349 }) {
			assertFalse(PrimeLines.areFaster(p), p + " by lines");
		}
		for (final int p : new int[] { 251, 353, 359, 389, 509, 521, 1021, 1031, 65537 }) {
			assertTrue(PrimeLines.areFaster(p), p + " by sums");
		}
	}

	/** What is not left to the lines has the very bits of the sums of rows; what is left to them has not. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 150, 176, 211, 250, 311, 446, 622, 251, 502, 509 })
	void theLargestPrimeFactorDecides(final int n) {
		final double[][][] x = random(n);
		final BatchFft sums = filled(x, false);
		sums.forward(COLUMNS);
		final BatchFft chosen = filled(x, new BatchFft(n, COLUMNS));
		chosen.forward(COLUMNS);
		boolean same = true;
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < COLUMNS; c++) same &= sums.re(i)[c] == chosen.re(i)[c] && sums.im(i)[c] == chosen.im(i)[c];
		}
		assertEquals(n != 251 && n != 502 && n != 509, same);
	}

	/** Another plugin in the same ImageJ may let JTransforms start threads for shorter lines. */
	@Test
	void settingsOfOthersChangeNoBit() {
		final double[][][] x = random(509);
		final BatchFft usual = filled(x, true);
		usual.forward(COLUMNS);
		final int threads = ConcurrencyUtils.getNumberOfThreads();
		final BatchFft threaded = filled(x, true);
		try {
			ConcurrencyUtils.setNumberOfThreads(4);
			CommonUtils.setThreadsBeginN_1D_FFT_2Threads(1024);
			CommonUtils.setThreadsBeginN_1D_FFT_4Threads(2048);
			threaded.forward(COLUMNS);
		}
		finally {
			ConcurrencyUtils.setNumberOfThreads(threads);
			CommonUtils.resetThreadsBeginN_FFT();
		}
		for (int i = 0; i < 509; i++) {
			assertArrayEquals(usual.re(i), threaded.re(i));
			assertArrayEquals(usual.im(i), threaded.im(i));
		}
	}

	private static double[][][] random(final int n) {
		final Random random = new Random(n);
		final double[][][] x = new double[2][n][COLUMNS];
		for (final double[][] part : x) {
			for (final double[] row : part) {
				for (int c = 0; c < COLUMNS; c++) row[c] = random.nextGaussian();
			}
		}
		return x;
	}

	private static BatchFft filled(final double[][][] x, final boolean byLines) {
		return filled(x, new BatchFft(x[0].length, COLUMNS, byLines));
	}

	private static BatchFft filled(final double[][][] x, final BatchFft fft) {
		for (int i = 0; i < x[0].length; i++) {
			System.arraycopy(x[0][i], 0, fft.re(i), 0, COLUMNS);
			System.arraycopy(x[1][i], 0, fft.im(i), 0, COLUMNS);
		}
		return fft;
	}

	/** Cosines and sines of 2πi/n. */
	private static double[][] roots(final int n) {
		final double[][] roots = new double[2][n];
		for (int i = 0; i < n; i++) {
			roots[0][i] = Math.cos(2 * Math.PI * i / n);
			roots[1][i] = Math.sin(2 * Math.PI * i / n);
		}
		return roots;
	}

	/** One coefficient of one column by its definition, Σ_i x_i exp(sign·2πi·ik/n). */
	private static double[] definition(final double[][][] x, final int column, final int k, final int sign, final double[][] roots) {
		final int n = x[0].length;
		final double[] sum = new double[2];
		for (int i = 0; i < n; i++) {
			final double cos = roots[0][i * k % n];
			final double sin = sign * roots[1][i * k % n];
			sum[0] += x[0][i][column] * cos - x[1][i][column] * sin;
			sum[1] += x[0][i][column] * sin + x[1][i][column] * cos;
		}
		return sum;
	}
}

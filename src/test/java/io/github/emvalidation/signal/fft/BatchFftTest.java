package io.github.emvalidation.signal.fft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFftTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 22, 25, 27, 30, 49, 60, 64, 77, 101, 150 })
	void agreesWithTheDefinition(final int n) {
		final int columns = 9;
		final double[][][] x = random(n, columns);
		final BatchFft inverse = filled(x, columns + 2);
		inverse.inverse(columns);
		final BatchFft forward = filled(x, columns + 2);
		forward.forward(columns);
		for (int c = 0; c < columns; c++) {
			for (int k = 0; k < n; k++) {
				final double[] up = definition(x, c, k, 1);
				final double[] down = definition(x, c, k, -1);
				final double tolerance = 1e-14 * n;
				assertEquals(up[0], inverse.re(k)[c], tolerance);
				assertEquals(up[1], inverse.im(k)[c], tolerance);
				assertEquals(down[0], forward.re(k)[c], tolerance);
				assertEquals(down[1], forward.im(k)[c], tolerance);
			}
		}
	}

	@Test
	void thereAndBackGivesNTimesTheInput() {
		final int n = 90;
		final double[][][] x = random(n, 5);
		final BatchFft fft = filled(x, 5);
		fft.forward(5);
		fft.inverse(5);
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < 5; c++) {
				assertEquals(x[0][i][c], fft.re(i)[c] / n, 1e-14);
				assertEquals(x[1][i][c], fft.im(i)[c] / n, 1e-14);
			}
		}
	}

	/** A column's result does not depend, to the bit, on how many others go with it: tiles may be cut anywhere. */
	@Test
	void columnsDoNotInfluenceOneAnother() {
		final int n = 30;
		final double[][][] x = random(n, 40);
		final BatchFft many = filled(x, 40);
		many.inverse(40);
		final BatchFft few = filled(x, 40);
		few.inverse(3);
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < 3; c++) assertEquals(many.re(i)[c], few.re(i)[c]);
		}
	}

	private static double[][][] random(final int n, final int columns) {
		final Random random = new Random(n);
		final double[][][] x = new double[2][n][columns];
		for (final double[][] part : x) {
			for (final double[] row : part) {
				for (int c = 0; c < columns; c++) row[c] = random.nextGaussian();
			}
		}
		return x;
	}

	private static BatchFft filled(final double[][][] x, final int capacity) {
		final BatchFft fft = new BatchFft(x[0].length, capacity);
		for (int i = 0; i < x[0].length; i++) {
			for (int c = 0; c < x[0][i].length; c++) {
				fft.re(i)[c] = x[0][i][c];
				fft.im(i)[c] = x[1][i][c];
			}
		}
		return fft;
	}

	private static double[] definition(final double[][][] x, final int column, final int k, final int sign) {
		final int n = x[0].length;
		final double[] sum = new double[2];
		for (int i = 0; i < n; i++) {
			final double angle = sign * 2 * Math.PI * ((long) i * k % n) / n;
			final double c = Math.cos(angle);
			final double s = Math.sin(angle);
			sum[0] += x[0][i][column] * c - x[1][i][column] * s;
			sum[1] += x[0][i][column] * s + x[1][i][column] * c;
		}
		return sum;
	}
}

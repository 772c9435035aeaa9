package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFftTest {

	/** Every way a line is done: powers of two, small factors, a chirp; 422 = 2·211 is where JTransforms itself changes its way. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 7, 8, 17, 19, 30, 49, 64, 97, 100, 121, 128, 146, 173, 179, 211, 346, 422 })
	void agreesWithTheDefinition(final int n) {
		final Random random = new Random(n);
		final double[] line = new double[2 * n];
		for (int i = 0; i < line.length; i++) line[i] = random.nextGaussian();
		for (final LineFft fft : new LineFft[] { LineFft.of(n), LineFft.direct(n), new ChirpFft(n) }) {
			final double[] found = line.clone();
			fft.forward(found);
			assertClose(definition(line, -1), found);
			final double[] inverse = line.clone();
			fft.inverse(inverse);
			assertClose(definition(line, 1), inverse);
		}
	}

	@Test
	void largePrimeFactorsAreLeftToTheChirp() {
		for (final int n : new int[] { 17, 146, 173, 179, 346 }) assertInstanceOf(ChirpFft.class, LineFft.of(n));
		for (final int n : new int[] { 1, 128, 150, 176, 169 }) assertEquals(false, LineFft.of(n) instanceof ChirpFft);
	}

	private static double[] definition(final double[] line, final int sign) {
		final int n = line.length / 2;
		final double[] result = new double[line.length];
		for (int k = 0; k < n; k++) {
			for (int m = 0; m < n; m++) {
				final double angle = sign * 2 * Math.PI * k * m / n;
				result[2 * k] += line[2 * m] * Math.cos(angle) - line[2 * m + 1] * Math.sin(angle);
				result[2 * k + 1] += line[2 * m] * Math.sin(angle) + line[2 * m + 1] * Math.cos(angle);
			}
		}
		return result;
	}

	private static void assertClose(final double[] expected, final double[] found) {
		assertArrayEquals(expected, found, 1e-11);
	}
}

package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantilesTest {

	private static final double[] FRACTIONS = { 0, 0.025, 0.25, 1 / 3.0, 0.5, 0.75, 0.9, 0.999, 1 };

	@Test
	void agreesWithSortedValues() {
		for (int seed = 0; seed < 50; seed++) {
			final Random random = new Random(seed);
			final float[] values = new float[1 + random.nextInt(200)];
			final boolean isCoarse = seed % 3 == 0;
			for (int i = 0; i < values.length; i++) {
				values[i] = isCoarse ? random.nextInt(5) - 2 : (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4));
			}
			final float[] before = values.clone();
			final double[] found = Quantiles.of(values, FRACTIONS);
			assertArrayEquals(before, values);
			Arrays.sort(values);
			for (int i = 0; i < FRACTIONS.length; i++) assertEquals(sorted(values, FRACTIONS[i]), found[i], 1e-12 * Math.abs(found[i]));
		}
	}

	/** numpy.quantile([-1, -0.5, 0, 2, 10], [0.1, 0.6, 0.875]) */
	@Test
	void interpolatesAsNumpyDoes() {
		assertArrayEquals(new double[] { -0.8, 0.8, 6 }, Quantiles.of(new float[] { 10, -0.5f, 0, 2, -1 }, 0.1, 0.6, 0.875), 1e-12);
	}

	@Test
	void aSingleValueAndTheWidestRangeWork() {
		assertArrayEquals(new double[] { 7, 7 }, Quantiles.of(new float[] { 7 }, 0, 0.7));
		final float[] wide = { Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, -0f, -1e30f };
		assertArrayEquals(new double[] { -Float.MAX_VALUE, -1e30f, 0, Float.MIN_VALUE, Float.MAX_VALUE }, Quantiles.of(wide, 0, 0.25, 0.5, 0.75, 1));
	}

	/** Only the start of each array counts, and empty ones do no harm. */
	@Test
	void valuesMayLieInSeveralArrays() {
		final Random random = new Random(1);
		final float[] all = new float[300];
		for (int i = 0; i < all.length; i++) all[i] = (float) random.nextGaussian();
		final float[][] pieces = new float[7][];
		final int[] lengths = { 100, 0, 1, 99, 50, 0, 50 };
		int from = 0;
		for (int i = 0; i < lengths.length; i++) {
			pieces[i] = Arrays.copyOfRange(all, from, from + lengths[i] + 3);
			Arrays.fill(pieces[i], lengths[i], lengths[i] + 3, 1000);
			from += lengths[i];
		}
		assertArrayEquals(Quantiles.of(all, FRACTIONS), Quantiles.of(pieces, lengths, FRACTIONS));
	}

	@Test
	void badQuestionsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new float[0], 0.5));
		assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new float[1], 1.1));
		assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new float[1], Double.NaN));
	}

	private static double sorted(final float[] values, final double fraction) {
		final double position = fraction * (values.length - 1);
		final int rank = (int) Math.floor(position);
		final double next = values[Math.min(rank + 1, values.length - 1)];
		return values[rank] + (position - rank) * (next - values[rank]);
	}
}

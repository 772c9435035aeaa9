package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.figure.Resampling.Between;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResamplingTest {

	@Test
	void sameSizeIsSameValues() {
		final float[] values = random(5 * 4);
		assertArrayEquals(values, Resampling.of(values, 5, 4, 5, 4, Between.SMOOTH));
	}

	@ParameterizedTest
	@EnumSource(Between.class)
	void constantStaysConstant(final Between between) {
		final float[] values = new float[7 * 3];
		Arrays.fill(values, 2.5f);
		for (final float value : Resampling.of(values, 7, 3, 4, 8, between)) assertEquals(2.5, value, 1e-6);
	}

	@Test
	void fewerPixelsAreMeansOverTheirArea() {
		// 5 voxels on 2 pixels: the third one is shared by halves
		final float[] row = { 1, 2, 3, 4, 10 };
		assertArrayEquals(new float[] { (1 + 2 + 1.5f) / 2.5f, (1.5f + 4 + 10) / 2.5f }, Resampling.of(row, 5, 1, 2, 1, Between.SMOOTH), 1e-6f);
		assertArrayEquals(new float[] { (1 + 2 + 1.5f) / 2.5f, (1.5f + 4 + 10) / 2.5f }, Resampling.of(row, 1, 5, 1, 2, Between.SMOOTH), 1e-6f);
	}

	@ParameterizedTest
	@CsvSource({ "10, 7, 3, 5", "9, 9, 4, 2", "64, 48, 31, 17" })
	void fewerPixelsKeepTheMean(final int width, final int height, final int toWidth, final int toHeight) {
		final float[] values = random(width * height);
		assertEquals(mean(values), mean(Resampling.of(values, width, height, toWidth, toHeight, Between.SMOOTH)), 1e-6);
	}

	@Test
	void morePixelsFollowAStraightRise() {
		final int width = 8;
		final int to = 20;
		final float[] row = new float[width];
		for (int i = 0; i < width; i++) row[i] = 3 * i - 1;
		final float[] out = Resampling.of(row, width, 1, to, 1, Between.SMOOTH);
		for (int i = 5; i < to - 5; i++) assertEquals(3 * ((i + 0.5) * width / to - 0.5) - 1, out[i], 1e-5);
	}

	@Test
	void morePixelsMeetTheVoxelsAtTheirCentres() {
		final float[] values = random(6 * 6);
		final float[] out = Resampling.of(values, 6, 6, 18, 18, Between.SMOOTH);
		for (int y = 0; y < 6; y++) {
			for (int x = 0; x < 6; x++) assertEquals(values[y * 6 + x], out[(3 * y + 1) * 18 + 3 * x + 1], 1e-6);
		}
	}

	@Test
	void nearestRepeatsVoxels() {
		final float[] out = Resampling.of(new float[] { 0, 1, 1, 0 }, 2, 2, 4, 6, Between.NEAREST);
		for (int y = 0; y < 6; y++) {
			for (int x = 0; x < 4; x++) assertEquals(x < 2 == y < 3 ? 0 : 1, out[y * 4 + x], "pixel " + x + ", " + y);
		}
	}

	@Test
	void wideAndTallAtOnce() {
		final float[] out = Resampling.of(new float[] { 1, 3, 5, 7 }, 4, 1, 2, 3, Between.SMOOTH);
		assertArrayEquals(new float[] { 2, 6, 2, 6, 2, 6 }, out, 1e-6f);
	}

	private static float[] random(final int n) {
		final Random random = new Random(n);
		final float[] values = new float[n];
		for (int i = 0; i < n; i++) values[i] = random.nextFloat();
		return values;
	}

	private static double mean(final float[] values) {
		double sum = 0;
		for (final float value : values) sum += value;
		return sum / values.length;
	}
}

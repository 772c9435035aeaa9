package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Autocorrelation.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutocorrelationTest {

	/** Values of any size beside gaps; lags up to the whole line; lines of 3 and of more than a task takes. */
	@ParameterizedTest
	@CsvSource({ "1,1,0,1", "1,3,0,1", "7,3,3,1", "7,3,6,1e-6", "64,200,32,1e4", "99,130,98,1", "1500,3,700,1" })
	void agreesWithTheDefinition(final int n, final int count, final int lags, final double size) {
		final List<Line> lines = lines(n, count, size);
		final Autocorrelation found = Autocorrelation.of(lines, lags, Progress.NONE);
		assertEquals(lags + 1, found.products().length);
		for (int lag = 0; lag <= lags; lag++) {
			double products = 0;
			double pairs = 0;
			for (final Line line : lines) {
				for (int i = 0; i + lag < n; i++) {
					products += (double) line.values()[i] * line.values()[i + lag];
					pairs += line.weights()[i] * line.weights()[i + lag];
				}
			}
			assertEquals(products, found.products()[lag], 1e-13 * found.products()[0], "lag " + lag);
			assertEquals(pairs, found.pairs()[lag], "pairs at lag " + lag);
			if (pairs > 0) assertEquals(products / pairs, found.mean(lag), 1e-13 * found.products()[0] / pairs, "mean at lag " + lag);
		}
	}

	/** 1, 0, -1, 0, ...: every second lag has no correlation at all, and rounding must not make one. */
	@Test
	void whatCancelsIsZero() {
		final float[] values = new float[50];
		final float[] weights = new float[50];
		for (int i = 0; i < 50; i++) {
			values[i] = new float[] { 1, 0, -1, 0 }[i % 4];
			weights[i] = 1;
		}
		final Autocorrelation found = Autocorrelation.of(List.of(new Line(values, weights)), 20, Progress.NONE);
		for (int lag = 1; lag <= 20; lag += 2) assertEquals(0, found.mean(lag));
		assertEquals(25.0 / 50, found.mean(0), 1e-15);
		assertEquals(-24.0 / 48, found.mean(2), 1e-15);
	}

	@Test
	void withoutPairsThereIsNoMean() {
		final float[] one = { 0, 1, 0, 0 };
		final Autocorrelation found = Autocorrelation.of(List.of(new Line(one, one)), 2, Progress.NONE);
		assertArrayEquals(new double[] { 1, 0, 0 }, found.pairs());
		assertEquals(Double.NaN, found.mean(1));
		final Autocorrelation none = Autocorrelation.of(List.of(new Line(new float[4], new float[4])), 1, Progress.NONE);
		assertEquals(Double.NaN, none.mean(0));
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final List<Line> lines = lines(90, 300, 1);
		final Autocorrelation expected = Autocorrelation.of(lines, 45, Progress.NONE);
		for (final Autocorrelation found : Volumes.onThreads(() -> Autocorrelation.of(lines, 45, Progress.NONE))) {
			assertArrayEquals(expected.products(), found.products());
			assertArrayEquals(expected.pairs(), found.pairs());
		}
	}

	@Test
	void itCanBeCancelled() {
		final Progress cancelled = new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				// nobody watches
			}

			@Override
			public void checkCanceled() {
				throw new CancellationException();
			}
		};
		assertThrows(CancellationException.class, () -> Autocorrelation.of(lines(9, 3, 1), 4, cancelled));
	}

	private static List<Line> lines(final int n, final int count, final double size) {
		final Random random = new Random(n);
		final List<Line> lines = new ArrayList<>();
		for (int l = 0; l < count; l++) {
			final Line line = new Line(new float[n], new float[n]);
			for (int i = 0; i < n; i++) {
				if (n > 1 && random.nextInt(5) == 0) continue;
				line.values()[i] = (float) (size * (0.1 + random.nextGaussian()));
				line.weights()[i] = 1;
			}
			lines.add(line);
		}
		return lines;
	}
}

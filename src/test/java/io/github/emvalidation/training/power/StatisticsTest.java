package io.github.emvalidation.training.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsTest {

	/** Against all pairs, with ties. */
	@Test
	void theAreaIsTheShareOfPairs() {
		final Random random = new Random(1);
		final double[] good = random.ints(30, 0, 10).asDoubleStream().toArray();
		final double[] faulty = random.ints(20, 3, 13).asDoubleStream().toArray();
		faulty[0] = Double.NEGATIVE_INFINITY;
		good[0] = Double.NEGATIVE_INFINITY;
		double sum = 0;
		for (final double f : faulty) {
			for (final double g : good) sum += f > g ? 1 : f == g ? 0.5 : 0;
		}
		assertEquals(sum / (30 * 20), Roc.area(faulty, good), 1e-12);
		assertEquals(1, Roc.area(new double[] { 3 }, new double[] { 1, 2 }));
		assertEquals(0, Roc.area(new double[] { 0 }, new double[] { 1, 2 }));
		assertTrue(Double.isNaN(Roc.area(new double[0], new double[] { 1 })));
	}

	/** Wilson's formula by hand: (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n). */
	@Test
	void intervalsAreWilsons() {
		for (final int[] of : new int[][] { { 0, 40 }, { 5, 10 }, { 1, 68 }, { 28, 28 } }) {
			final double z = 1.959964;
			final double n = of[1];
			final double p = of[0] / n;
			final double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
			final double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
			final Share share = new Share(of[0], of[1]);
			assertEquals(middle - half, share.low(), 1e-6);
			assertEquals(middle + half, share.high(), 1e-6);
		}
		assertEquals("1 of 68 (0 to 8 %)", new Share(1, 68).text());
		assertEquals("–", new Share(0, 0).text());
	}
}

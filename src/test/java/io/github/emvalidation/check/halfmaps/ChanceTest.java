package io.github.emvalidation.check.halfmaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChanceTest {

	/** Draws and values from one normal distribution: one in a hundred values is called significant, or rather fewer. */
	@Test
	void chanceIsSeldomSignificant() {
		final Random random = new Random(5);
		int significant = 0;
		final int trials = 20_000;
		for (int i = 0; i < trials; i++) {
			final double[] draws = new double[20];
			for (int d = 0; d < draws.length; d++) draws[d] = 3 + random.nextGaussian();
			if (new Chance(draws).below(3 + random.nextGaussian()) < Chance.SIGNIFICANT) significant++;
		}
		assertEquals(0.01, (double) significant / trials, 0.004);
	}

	@Test
	void oneOddDrawDoesNotHideWhatIsFarOutside() {
		final double[] draws = { 0.8, 0.81, 0.79, 0.82, 0.8, 0.78, 0.81, 0.83, 0.13, 0.8 };
		final Chance chance = new Chance(draws);
		assertEquals(0.8, chance.middle(), 1e-12);
		assertTrue(chance.below(0.42) < 1e-3);
		assertTrue(chance.below(0.79) > 0.2 && chance.above(0.79) > 0.5);
	}

	@Test
	void drawsThatAreAllEqualAllowNoOther() {
		final Chance chance = new Chance(new double[] { 1, 1, 1 });
		assertEquals(1, chance.below(1));
		assertEquals(0, chance.below(0.99));
		assertEquals(1, chance.above(0.99));
	}
}

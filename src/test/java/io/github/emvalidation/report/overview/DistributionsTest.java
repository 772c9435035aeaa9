package io.github.emvalidation.report.overview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

/** Percentiles and histograms of values. */
class DistributionsTest {

	@Test
	void percentilesAreThoseOfAnotherLibrary() {
		final double[] values = new Random(1).doubles(57, -3, 9).toArray();
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		final Percentile other = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
		for (final double percent : new double[] { 1, 5, 50, 95, 99 }) {
			assertEquals(other.evaluate(values, percent), Distributions.percentile(sorted, percent), 1e-12);
		}
		assertEquals(4, Distributions.percentile(new double[] { 4 }, 95));
	}

	@Test
	void everyValueIsInOneBin() {
		assertArrayEquals(new int[] { 2, 1, 3 }, Distributions.counts(new double[] { -5, 0.5, 1.5, 2.5, 3, 7 }, 0, 3, 3));
		assertArrayEquals(new int[] { 0, 2, 0 }, Distributions.counts(new double[] { 4, 4 }, 4, 4, 3));
	}
}

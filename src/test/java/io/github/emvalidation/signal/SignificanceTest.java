package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SignificanceTest {

	/** With one degree of freedom t is a Cauchy variable, with two its tail is algebraic. */
	@Test
	void tailsAreThoseOfKnownDistributions() {
		for (final double r : new double[] { -0.9, -0.2, 0, 0.3, 0.99 }) {
			final double t1 = r / Math.sqrt(1 - r * r);
			assertEquals(0.5 - Math.atan(t1) / Math.PI, StudentTail.ofCorrelation(r, 1), 1e-12);
			final double t2 = r * Math.sqrt(2 / (1 - r * r));
			assertEquals(0.5 - t2 / (2 * Math.sqrt(2 + t2 * t2)), StudentTail.ofCorrelation(r, 2), 1e-12);
		}
		assertEquals(0, StudentTail.ofCorrelation(1, 5));
		assertEquals(1, StudentTail.ofCorrelation(-1, 5));
	}

	/** The tail stays exact where it is far smaller than the rounding of 1: with 4 degrees of freedom it is 3 t⁻⁴. */
	@Test
	void farTailsAreExact() {
		final double r = 1 - 1e-12;
		final double t = Math.sqrt(4 / ((1 - r) * (1 + r)));
		assertEquals(1, StudentTail.ofCorrelation(r, 4) / (3 / Math.pow(t, 4)), 1e-3);
	}

	/** Five tests by hand: m c_m = 5 (1 + 1/2 + 1/3 + 1/4 + 1/5) = 137/12. */
	@Test
	void adjustedProbabilitiesAreThoseOfBenjaminiAndYekutieli() {
		final double c = 137.0 / 12;
		final double[] found = FalseDiscovery.adjusted(new double[] { 0.01, 0.5, 0.001, 0.02, 0.004 });
		assertArrayEquals(new double[] { c * 0.01 / 3, 1, c * 0.001, c * 0.02 / 4, c * 0.004 / 2 }, found, 1e-12);
	}

	/** A larger p never has the smaller q. */
	@Test
	void adjustedProbabilitiesKeepTheOrder() {
		final double c = 1 + 0.5 + 1.0 / 3;
		assertArrayEquals(new double[] { 0.0105 * c, 0.0105 * c, 0.0105 * c }, FalseDiscovery.adjusted(new double[] { 0.0101, 0.0102, 0.0105 }),
			1e-12);
	}
}

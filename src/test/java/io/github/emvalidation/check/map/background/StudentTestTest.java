package io.github.emvalidation.check.map.background;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StudentTestTest {

	@Test
	void tUsesTheSampleDeviation() {
		// 1, 2, 3, 4: mean 2.5, population sd sqrt(1.25), sample sd sqrt(5/3)
		final StudentTest test = StudentTest.of(4, 2.5, Math.sqrt(1.25));
		assertEquals(2.5 / (Math.sqrt(5.0 / 3) / 2), test.t(), 1e-12);
		assertEquals(0.0304662, test.p(), 1e-6);
	}

	@Test
	void pIsThatOfStudentsDistribution() {
		// 2 * scipy.stats.t.sf(t, df), SciPy 1.17
		assertP(9, 2, 0.07655282377070101);
		assertP(499, 0.3, 0.7643020857437968);
		assertP(5e6, 1.234, 0.21720296224440974);
		assertP(5e6, 3.5, 0.00046526220514824814);
		assertP(1e8, 5, 5.733041101267264e-07);
		assertP(342999, 36, 2.8420462119218348e-283);
		assertP(1.5, 2.5, 0.16980650261469604);
	}

	@Test
	void theSignOfTheMeanIsThatOfTOnly() {
		final StudentTest below = StudentTest.of(1000, -0.02, 0.5);
		final StudentTest above = StudentTest.of(1000, 0.02, 0.5);
		assertEquals(-above.t(), below.t());
		assertEquals(above.p(), below.p());
	}

	@Test
	void pOfNoOffsetIsOneAndOfAHugeOneZero() {
		assertEquals(1, StudentTest.of(1000, 0, 2).p());
		assertEquals(0, StudentTest.of(1e6, -1, 1).p());
	}

	private static void assertP(final double df, final double t, final double p) {
		// t = mean * sqrt(n-1) / sd, n - 1 = df
		final StudentTest test = StudentTest.of(df + 1, t / Math.sqrt(df), 1);
		assertEquals(t, test.t(), 1e-12 * t);
		assertEquals(p, test.p(), 1e-6 * p);
	}
}

package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GuinierFitTest {

	private static final double[] X = { 0.005, 0.01, 0.03, 0.06, 0.1 };

	@Test
	void aLineIsFoundAgain() {
		// EMD-4701 of the published report: -2.9 x - 11.2, B = -11.8 (the slope is printed rounded)
		final GuinierFit fit = GuinierFit.of(X, line(-2.95, -11.2));
		assertEquals(-2.95, fit.slope(), 1e-10);
		assertEquals(-11.2, fit.intercept(), 1e-12);
		assertEquals(-11.8, fit.bFactor(), 1e-9);
		assertEquals(1, fit.rSquared(), 1e-12);
		assertEquals(5, fit.shells());
		assertEquals(-11.2 - 0.295, fit.at(0.1), 1e-12);
		assertEquals(-11.2, fit.corrected(0.06, fit.at(0.06)), 1e-12);
	}

	@Test
	void pointsAreNotWeighted() {
		final double[] y = { 0, 0, 1, 0, 0 };
		// normal equations by hand: mean x 0.041, mean y 0.2
		double sxy = 0;
		double sxx = 0;
		for (int i = 0; i < X.length; i++) {
			sxy += (X[i] - 0.041) * (y[i] - 0.2);
			sxx += (X[i] - 0.041) * (X[i] - 0.041);
		}
		final GuinierFit fit = GuinierFit.of(X, y);
		assertEquals(sxy / sxx, fit.slope(), 1e-10);
		assertEquals(0.2 - 0.041 * sxy / sxx, fit.intercept(), 1e-12);
		assertEquals(sxy * sxy / sxx / 0.8, fit.rSquared(), 1e-12);
	}

	@Test
	void aFlatPlotHasNoFallOff() {
		final GuinierFit fit = GuinierFit.of(X, line(0, -3));
		assertEquals(0, fit.bFactor(), 1e-9);
		assertEquals(1, fit.rSquared());
	}

	private static double[] line(final double slope, final double intercept) {
		final double[] y = new double[X.length];
		for (int i = 0; i < y.length; i++) y[i] = slope * X[i] + intercept;
		return y;
	}
}

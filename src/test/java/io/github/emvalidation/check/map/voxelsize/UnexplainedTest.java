package io.github.emvalidation.check.map.voxelsize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class UnexplainedTest {

	private static final double[] S = { 0.09, 0.11, 0.14, 0.2, 0.21, 0.3, 0.33 };

	@Test
	void constantsAndBFactorsLeaveNothing() {
		final Unexplained rests = new Unexplained(S);
		assertArrayEquals(new double[S.length], rests.rest(Arrays.stream(S).map(s -> 3 - 70 * s * s / 4).toArray()), 1e-12);
		assertEquals(Arrays.stream(S).sum(), rests.weight(), 1e-12);
	}

	/** Against a regression of curves that are multiplied by the roots of the weights. */
	@Test
	void theRestIsThatOfWeightedLeastSquares() {
		final Random random = new Random(5);
		final double[] curve = random.doubles(S.length).toArray();
		final OLSMultipleLinearRegression least = new OLSMultipleLinearRegression();
		least.setNoIntercept(true);
		final double[] y = new double[S.length];
		final double[][] x = new double[S.length][];
		for (int i = 0; i < S.length; i++) {
			final double root = Math.sqrt(S[i]);
			y[i] = root * curve[i];
			x[i] = new double[] { root, root * S[i] * S[i] };
		}
		least.newSampleData(y, x);
		final Unexplained rests = new Unexplained(S);
		final double[] rest = rests.rest(curve);
		assertEquals(least.calculateResidualSumOfSquares(), rests.product(rest, rest), 1e-12);
	}
}

package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.map.CoarseMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** A plane through the densities of the far solvent: {@code V = a + sum b_k i_k}, by least squares over its voxels i. */
final class Trend {

	private Trend() {}

	/** The change of the plane across the box, {@code sqrt(sum (b_k N_k)²)}, in map units. */
	static double across(final CoarseMap coarse, final double mean) {
		final int nx = coarse.map().grid().nx();
		final double[] centre = { nx / 2.0, coarse.map().grid().ny() / 2.0, coarse.map().grid().nz() / 2.0 };
		final double[][] products = new double[4][4];
		final double[] sums = new double[4];
		for (int z = 0; z < coarse.map().grid().nz(); z++) {
			final float[] plane = coarse.map().plane(z);
			for (int i = coarse.far().plane(z).nextSetBit(0); i >= 0; i = coarse.far().plane(z).nextSetBit(i + 1)) {
				final double[] at = { i % nx - centre[0], i / nx - centre[1], z - centre[2], 1 };
				for (int a = 0; a < 4; a++) {
					sums[a] += at[a] * (plane[i] - mean);
					for (int b = 0; b < 4; b++) products[a][b] += at[a] * at[b];
				}
			}
		}
		// the least-norm solution also where the far solvent is a plane or a line
		final double[] slopes = new SingularValueDecomposition(new Array2DRowRealMatrix(products)).getSolver()
			.solve(new ArrayRealVector(sums)).toArray();
		double square = 0;
		for (int axis = 0; axis < 3; axis++) {
			final double change = slopes[axis] * coarse.map().grid().size().get(axis);
			square += change * change;
		}
		return Math.sqrt(square);
	}
}

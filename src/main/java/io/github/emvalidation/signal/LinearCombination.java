package io.github.emvalidation.signal;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;

/**
 * {@code factor1 V1 + factor2 V2}. Values are made when they are read.
 *
 * @param first   V1
 * @param factor1 its factor
 * @param second  V2, on the same grid
 * @param factor2 its factor
 */
public record LinearCombination(Volume first, double factor1, Volume second, double factor2) implements Volume {

	/** The mean of two volumes. */
	public static LinearCombination mean(final Volume first, final Volume second) {
		return new LinearCombination(first, 0.5, second, 0.5);
	}

	/** Half the difference of two volumes, first minus second: where they share a signal, the noise of their mean. */
	public static LinearCombination halfDifference(final Volume first, final Volume second) {
		return new LinearCombination(first, 0.5, second, -0.5);
	}

	@Override
	public Grid grid() {
		return first.grid();
	}

	@Override
	public void row(final int y, final int z, final float[] into) {
		final float[] other = new float[grid().nx()];
		first.row(y, z, into);
		second.row(y, z, other);
		for (int x = 0; x < other.length; x++) into[x] = (float) (factor1 * into[x] + factor2 * other[x]);
	}
}

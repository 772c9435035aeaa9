package io.github.emvalidation.entry;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;

/**
 * A map times a power of two that brings its largest density to between 1 and 2, so that sums and squares of tiny or huge
 * densities stay within single precision.
 */
record Normalised(DensityMap map, float factor) implements Volume {

	Normalised(final Entry entry) {
		this(entry.map(), factor(Math.max(-entry.statistics().min(), entry.statistics().max())));
	}

	private static float factor(final double largest) {
		return Math.scalb(1f, -Math.getExponent((float) largest));
	}

	@Override
	public Grid grid() {
		return map.grid();
	}

	@Override
	public void row(final int y, final int z, final float[] into) {
		map.row(y, z, into);
		for (int x = 0; x < map.grid().nx(); x++) into[x] *= factor;
	}
}

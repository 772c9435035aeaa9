package io.github.emvalidation.check.map.background;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.BitSet;

/**
 * The background beyond a limit, 0 elsewhere; made row by row when asked for.
 *
 * @param background the voxels outside the mask
 * @param limit      densities of at most this size are not shown
 */
record OutlierView(Background background, double limit) implements Volume {

	@Override
	public Grid grid() {
		return background.map().grid();
	}

	@Override
	public void row(final int y, final int z, final float[] into) {
		final int nx = grid().nx();
		background.map().row(y, z, into);
		final BitSet inside = background.mask().plane(z);
		for (int x = 0; x < nx; x++) {
			if (Math.abs(into[x]) <= limit || inside.get(nx * y + x)) into[x] = 0;
		}
	}
}

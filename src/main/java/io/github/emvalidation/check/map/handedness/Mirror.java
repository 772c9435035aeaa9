package io.github.emvalidation.check.map.handedness;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;

/** A map's mirror image, across the plane x = middle of the box. */
final class Mirror {

	private Mirror() {}

	static DensityMap of(final DensityMap map) {
		final int nx = map.grid().nx();
		final DensityMap mirrored = DensityMap.zeros(map.name(), map.grid());
		Parallel.forEach(map.grid().nz(), z -> {
			final float[] from = map.plane(z);
			final float[] to = mirrored.plane(z);
			for (int row = 0; row < from.length; row += nx) {
				for (int x = 0; x < nx; x++) to[row + nx - 1 - x] = from[row + x];
			}
		});
		return mirrored;
	}
}

package io.github.emvalidation.check.map.background;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * The voxels of a map outside a mask, handed out one z-section at a time.
 *
 * @param map  the density
 * @param mask the particle, on the map's grid
 */
record Background(DensityMap map, MapMask mask) {

	/** What {@code statistic} makes of the background voxels of each section (in x, y order), sections in order. */
	<T> List<T> perSection(final Progress progress, final Function<float[], T> statistic) {
		return Parallel.map(map.grid().nz(), z -> {
			progress.checkCanceled();
			return statistic.apply(section(z));
		});
	}

	private float[] section(final int z) {
		final BitSet inside = mask.plane(z);
		final float[] plane = map.plane(z);
		final float[] values = new float[plane.length - inside.cardinality()];
		int filled = 0;
		int from = inside.nextClearBit(0);
		while (from < plane.length) {
			final int next = inside.nextSetBit(from);
			final int to = next < 0 ? plane.length : next;
			System.arraycopy(plane, from, values, filled, to - from);
			filled += to - from;
			from = inside.nextClearBit(to);
		}
		return values;
	}
}

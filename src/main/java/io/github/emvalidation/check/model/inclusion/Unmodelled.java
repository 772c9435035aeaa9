package io.github.emvalidation.check.model.inclusion;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.Components;
import io.github.emvalidation.signal.atoms.AtomBalls;
import io.github.emvalidation.signal.atoms.AtomPlaces;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;
import java.util.List;

/**
 * Density without a model: voxels at or above the contour level that are farther than 3 Å from every heavy atom, those of waters
 * among them.
 *
 * @param mask     these voxels
 * @param inside   number of voxels at or above the contour level
 * @param sizes    voxels of its 26-connected blobs, the largest first
 * @param hasNoise whether the map has solvent, whose noise makes small blobs; a map that was cut out by a mask has none
 */
record Unmodelled(MapMask mask, long inside, long[] sizes, boolean hasNoise) {

	static final double FAR = 3;
	/** Blobs of noise are smaller, in Å³. */
	static final double LARGE = 500;
	/** A map with so many voxels of exactly 0 was cut out by a mask. */
	private static final double CUT_OUT = 0.1;

	/**
	 * Finds it.
	 *
	 * @param raw      voxels at or above the contour level
	 * @param distance squared distance from the nearest heavy atom in Å²
	 * @param waters   places of waters in Å from the first voxel: density round them has a model, too
	 */
	static Unmodelled of(final DensityMap map, final MapMask raw, final DensityMap distance, final AtomPlaces waters) {
		final Grid grid = map.grid();
		final MapMask mask = new MapMask(grid);
		final MapMask wet = AtomBalls.within(waters, FAR, grid);
		final List<Long> zeros = Parallel.map(grid.nz(), z -> {
			final float[] squared = distance.plane(z);
			for (int i = raw.plane(z).nextSetBit(0); i >= 0; i = raw.plane(z).nextSetBit(i + 1)) {
				if (squared[i] > FAR * FAR) mask.plane(z).set(i);
			}
			mask.plane(z).andNot(wet.plane(z));
			long zero = 0;
			for (final float density : map.plane(z)) {
				if (density == 0) zero++;
			}
			return zero;
		});
		final long zero = zeros.stream().mapToLong(Long::longValue).sum();
		return new Unmodelled(mask, raw.count(), mask.isEmpty() ? new long[0] : Components.of(mask).sizes(), zero < CUT_OUT * grid.voxels());
	}

	/** The share of the voxels at or above the contour level that have no model, 0 to 1. */
	double share() {
		return inside == 0 ? 0 : (double) Arrays.stream(sizes).sum() / inside;
	}

	/** The same, of blobs of at least {@value #LARGE} Å³ where the map has noise. */
	double judgedShare() {
		if (!hasNoise || inside == 0) return share();
		return (double) Arrays.stream(sizes).filter(n -> n * mask.grid().voxelVolume() >= LARGE).sum() / inside;
	}

	/** Volume of the largest blob in Å³. */
	double largest() {
		return sizes.length == 0 ? 0 : sizes[0] * mask.grid().voxelVolume();
	}
}

package io.github.emvalidation.check.model.correlation;

import io.github.emvalidation.signal.Pearson;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The correlation of map and model map over regions that a mask defines; each is empty where either map has one value only.
 *
 * @param voxels n, the number of voxels in the mask
 * @param mask   over the mask
 * @param volume over the n highest voxels of the model map
 * @param peaks  over the n highest voxels of either map
 */
record RegionCorrelation(long voxels, OptionalDouble mask, OptionalDouble volume, OptionalDouble peaks) {

	static RegionCorrelation of(final DensityMap map, final DensityMap model, final MapMask mask) {
		final long n = mask.count();
		if (n == 0) return new RegionCorrelation(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
		final MapMask highest = highest(model, n);
		return new RegionCorrelation(n, Pearson.of(map, model, Optional.of(mask)), Pearson.of(map, model, Optional.of(highest)),
			Pearson.of(map, model, Optional.of(highest.or(highest(map, n)))));
	}

	/** The n highest voxels, and those as high as the lowest of them. */
	private static MapMask highest(final DensityMap map, final long n) {
		final float[][] planes = new float[map.grid().nz()][];
		Arrays.setAll(planes, map::plane);
		final int[] lengths = Arrays.stream(planes).mapToInt(plane -> plane.length).toArray();
		final long all = map.grid().voxels();
		final double share = all == 1 ? 0 : (double) (all - n) / (all - 1);
		return MapMask.atLeast(map, (float) Quantiles.of(planes, lengths, share)[0]);
	}
}

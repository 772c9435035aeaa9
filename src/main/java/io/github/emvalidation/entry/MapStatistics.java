package io.github.emvalidation.entry;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.volume.DensityMap;
import java.util.List;

/**
 * Smallest, largest and mean density of a map, in its own units.
 *
 * @param min  smallest voxel
 * @param max  largest voxel
 * @param mean mean over the box, summed in double precision
 */
public record MapStatistics(double min, double max, double mean) {

	private record Part(double min, double max, double sum, long notFinite) {}

	/** @throws BadInputException when voxels are NaN or infinite, with their number */
	static MapStatistics of(final DensityMap map) {
		final List<Part> parts = Parallel.map(map.grid().nz(), z -> ofPlane(map.plane(z)));
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		double sum = 0;
		long notFinite = 0;
		for (final Part part : parts) {
			min = Math.min(min, part.min);
			max = Math.max(max, part.max);
			sum += part.sum;
			notFinite += part.notFinite;
		}
		if (notFinite > 0) {
			throw new BadInputException(map.name() + " has " + Numbers.whole(notFinite) + (notFinite == 1 ? " voxel that is" : " voxels that are") +
				" NaN or infinite; expected only finite densities.");
		}
		return new MapStatistics(min, max, sum / map.grid().voxels());
	}

	private static Part ofPlane(final float[] plane) {
		float min = Float.POSITIVE_INFINITY;
		float max = Float.NEGATIVE_INFINITY;
		double sum = 0;
		long notFinite = 0;
		for (final float v : plane) {
			if (Float.isFinite(v)) {
				min = Math.min(min, v);
				max = Math.max(max, v);
				sum += v;
			}
			else notFinite++;
		}
		return new Part(min, max, sum, notFinite);
	}
}

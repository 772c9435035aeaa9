package io.github.emvalidation.entry;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import java.util.Optional;

/**
 * Two half maps, and the FSC mask of their author.
 *
 * @param first  the first half
 * @param second the second half, of as many voxels
 * @param mask   the mask in which the author computed the FSC, 0 to 1; empty if none is given
 */
public record HalfMaps(DensityMap first, DensityMap second, Optional<DensityMap> mask) {

	/** What to say to a user who gave one half only. */
	public static final String ONE_ONLY = "One half map was given; give both (\"half1\" and \"half2\"), or none.";
	/** What to say to a user who gave a mask without half maps. */
	public static final String MASK_ONLY = "An FSC mask was given without half maps; give both half maps (\"half1\" and \"half2\") with it.";

	/** @throws BadInputException when the halves have boxes of different sizes */
	public HalfMaps {
		if (!first.grid().size().equals(second.grid().size())) {
			throw new BadInputException("The first half map has " + first.grid().size() + " voxels, the second " + second.grid().size() +
				"; both must have the same box.");
		}
	}

	/** The mean of the halves, which is the map under test where no other is given. */
	public DensityMap mean() {
		return combined("mean of " + first.name() + " and " + second.name(), 0.5f, 0.5f);
	}

	/** Half the difference of the halves: noise, where both are honest. */
	public DensityMap difference() {
		return combined("difference", 0.5f, -0.5f);
	}

	private DensityMap combined(final String name, final float ofFirst, final float ofSecond) {
		final DensityMap combined = DensityMap.zeros(name, first.grid());
		Parallel.forEach(combined.grid().nz(), z -> {
			final float[] a = first.plane(z);
			final float[] b = second.plane(z);
			final float[] sum = combined.plane(z);
			for (int i = 0; i < sum.length; i++) sum[i] = ofFirst * a[i] + ofSecond * b[i];
		});
		return combined;
	}
}

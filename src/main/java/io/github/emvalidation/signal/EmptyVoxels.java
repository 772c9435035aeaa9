package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import java.util.BitSet;

/**
 * What a mask left empty: the voxels of one density, usually 0, where a voxel and its 18 neighbours all have it, and those neighbours.
 * So a lonely voxel that has this density by chance, as in maps of whole numbers, is none of them.
 */
public final class EmptyVoxels {

	private EmptyVoxels() {}

	/**
	 * The empty voxels of a map.
	 *
	 * @param value the density, exactly
	 */
	public static MapMask of(final DensityMap map, final float value) {
		final MapMask filled = new MapMask(map.grid());
		Parallel.forEach(map.grid().nz(), z -> {
			final float[] plane = map.plane(z);
			int i = 0;
			while (i < plane.length) {
				final int from = i;
				while (i < plane.length && plane[i] != value) i++;
				if (i > from) filled.plane(z).set(from, i);
				else i++;
			}
		});
		return Dilation.of(complement(Dilation.of(filled, 1)), 1);
	}

	/** The voxels that do not belong to a mask. */
	public static MapMask complement(final MapMask mask) {
		final MapMask complement = new MapMask(mask.grid());
		for (int z = 0; z < mask.grid().nz(); z++) {
			final BitSet plane = complement.plane(z);
			plane.or(mask.plane(z));
			plane.flip(0, mask.grid().nx() * mask.grid().ny());
		}
		return complement;
	}
}

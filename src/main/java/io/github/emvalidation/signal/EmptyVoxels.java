package io.github.emvalidation.signal;

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
		final MapMask filled = MapMask.where(map, density -> density != value);
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

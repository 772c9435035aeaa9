package io.github.emvalidation.entry.derived;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.EmptyVoxels;
import io.github.emvalidation.signal.NearestVoxels;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;

/**
 * Where local values count: {@code {v in hard mask : density(v) >= contour, |v - e| >= 3 voxels for every empty e}}. Empty are the
 * voxels outside the hard mask, and those in which a mask left one and the same density, usually 0. Closer to them a local value
 * measures the edge of a mask and not the particle.
 *
 * <p>On whole voxels {@code |v - e| < 3} exactly where two dilations with 18 neighbours reach v from e: their farthest voxels are
 * (2, 2, 0) and (2, 1, 1), and (2, 2, 1), at the distance 3, is out of reach.
 */
public final class ParticleVoxels {

	/** Distance from what is empty, in voxels of the map. */
	public static final int MARGIN = 3;
	/** With fewer voxels than these, all voxels of the hard mask count. */
	public static final int FEWEST = 100;

	private final MapMask mask;

	private ParticleVoxels(final MapMask mask) {
		this.mask = mask;
	}

	/**
	 * The voxels of this entry.
	 *
	 * @throws BadInputException when the contour level is not known, or no voxel reaches it
	 */
	public static ParticleVoxels of(final Entry entry) {
		return entry.once(ParticleVoxels.class, () -> new ParticleVoxels(mask(entry)));
	}

	/** On the grid of the map; may be empty. */
	public MapMask mask() {
		return mask;
	}

	/**
	 * Those of other voxels whose nearest voxel of the map counts.
	 *
	 * @param all of any voxel size, on a grid whose first voxel lies where the map's does
	 * @return all of them where fewer than {@link #FEWEST} would count
	 */
	public MaskVoxels among(final MaskVoxels all) {
		final Grid grid = all.mask().grid();
		final MapMask counted = grid.equals(mask.grid()) ? copy(mask) : NearestVoxels.of(grid, mask);
		for (int z = 0; z < grid.nz(); z++) counted.plane(z).and(all.mask().plane(z));
		return counted.count() < FEWEST ? all : new MaskVoxels(counted);
	}

	private static MapMask copy(final MapMask mask) {
		return mask.or(mask);
	}

	private static MapMask mask(final Entry entry) {
		final MapMask hard = Masks.of(entry).hard();
		final MapMask empty = EmptyVoxels.of(entry.map(), Solvent.isFlat(entry.map(), hard) ? entry.map().get(0, 0, 0) : 0);
		final MapMask tooNear = Dilation.of(empty.or(EmptyVoxels.complement(hard)), MARGIN - 1);
		final MapMask counted = copy(Masks.of(entry).raw());
		for (int z = 0; z < counted.grid().nz(); z++) {
			counted.plane(z).and(hard.plane(z));
			counted.plane(z).andNot(tooNear.plane(z));
		}
		return counted;
	}
}

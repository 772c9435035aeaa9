package io.github.emvalidation.entry.derived;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.EntryRules;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.signal.Components;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;

/** The masks that separate the particle from the solvent at the contour level. Each is made at its first use. */
public final class Masks {

	/** Growth of the hard mask in Å. */
	private static final double GROWTH = 2;
	/** Sigma of the soft mask's edge, in voxels. */
	private static final double EDGE = 2;

	private final Entry entry;
	private MapMask raw;
	private Components components;
	private MapMask hard;
	private DensityMap soft;

	private Masks(final Entry entry) {
		this.entry = entry;
	}

	/** The masks of this entry. */
	public static Masks of(final Entry entry) {
		return entry.once(Masks.class, () -> new Masks(entry));
	}

	/**
	 * Voxels at or above the contour level; may be empty.
	 *
	 * @throws BadInputException when the contour level is not known
	 */
	public synchronized MapMask raw() {
		if (raw == null) raw = MapMask.atLeast(entry.map(), entry.contourOrThrow());
		return raw;
	}

	/**
	 * The 26-connected components of the raw mask.
	 *
	 * @throws BadInputException when the raw mask is empty
	 */
	public synchronized Components components() {
		if (components == null) {
			if (raw().isEmpty()) throw new BadInputException(EntryRules.contourTooHigh(entry));
			components = Components.of(raw());
		}
		return components;
	}

	/** The largest component of the raw mask, grown by ceil(2 Å / voxel) voxels with the 18-neighbourhood. */
	public synchronized MapMask hard() {
		if (hard == null) hard = Dilation.of(components().largest(), growth(entry.grid()));
		return hard;
	}

	/** The hard mask smoothed by a Gaussian of 2 voxels; 0 to 1, and never below 0 as all weights are positive. */
	public synchronized DensityMap soft() {
		if (soft == null) soft = GaussianBlur.of(hard(), EDGE, "soft mask");
		return soft;
	}

	private static int growth(final Grid grid) {
		final Vec3 v = grid.voxel();
		return (int) Math.ceil(GROWTH / Math.min(v.x(), Math.min(v.y(), v.z())));
	}
}

package io.github.emvalidation.entry;

import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.signal.Components;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.signal.Parallel;
import io.github.emvalidation.volume.BadInputException;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.OptionalDouble;

/**
 * The map under test with what its author declares of it. The one place that derives what several checks share (masks, the
 * resized map) and keeps it; each is made when first asked for. Safe for use by several threads.
 */
public final class Entry {

	private final DensityMap map;
	private final OptionalDouble contour;
	private final OptionalDouble resolution;
	private final Provenance provenance;
	private final MapStatistics statistics;

	private MapMask rawMask;
	private Components components;
	private MapMask hardMask;
	private DensityMap softMask;
	private Entry resized;

	/**
	 * @param map        the density; x, y, z
	 * @param contour    the author's contour level in the map's own units; empty if unknown
	 * @param resolution the reported resolution in Å, above 0; empty if unknown
	 * @throws BadInputException when a voxel is NaN or infinite, or the resolution is not above 0
	 */
	public Entry(final DensityMap map, final OptionalDouble contour, final OptionalDouble resolution, final Provenance provenance) {
		this.map = map;
		this.contour = contour;
		this.resolution = resolution;
		this.provenance = provenance;
		statistics = MapStatistics.of(map);
	}

	public DensityMap map() {
		return map;
	}

	public Grid grid() {
		return map.grid();
	}

	public OptionalDouble resolution() {
		return resolution;
	}

	public OptionalDouble contour() {
		return contour;
	}

	public Provenance provenance() {
		return provenance;
	}

	/** Smallest, largest and mean density. */
	public MapStatistics statistics() {
		return statistics;
	}

	/** Voxels at or above the contour level; may be empty. */
	public synchronized MapMask rawMask() {
		if (rawMask == null) rawMask = threshold(map, requireContour());
		return rawMask;
	}

	/**
	 * The 26-connected pieces of the raw mask.
	 *
	 * @throws BadInputException when the raw mask is empty
	 */
	public synchronized Components components() {
		if (components == null) {
			if (rawMask().isEmpty()) throw new BadInputException(emptyMaskMessage());
			components = Components.of(rawMask());
		}
		return components;
	}

	/** The largest piece of the raw mask, grown by ceil(2 Å / voxel) voxels with the 18-neighbourhood. */
	public synchronized MapMask hardMask() {
		if (hardMask == null) hardMask = Dilation.of(components().largest(), growth(map.grid()));
		return hardMask;
	}

	/** The hard mask smoothed by a Gaussian of 2 voxels, 0 to 1. */
	public synchronized DensityMap softMask() {
		if (softMask == null) softMask = GaussianBlur.of(hardMask(), 2, "soft mask");
		return softMask;
	}

	/**
	 * The map cropped or padded in Fourier space to a voxel size of about half the resolution, with the same contour; its hard
	 * mask is built anew there.
	 *
	 * @throws BadInputException when the resolution is not known
	 */
	public synchronized Entry resized() {
		if (resized == null) {
			final double r = resolution.orElseThrow(() -> new BadInputException("The resolution of " + map.name() +
				" is not known; give it in Å."));
			final Int3 size = ResizedGrid.size(map.grid(), r);
			resized = new Entry(FourierResample.to(map, size), contour, resolution, provenance);
		}
		return resized;
	}

	private double requireContour() {
		return contour.orElseThrow(() -> new BadInputException("The contour level of " + map.name() + " is not known."));
	}

	/** Says that no voxel reaches the contour level, and what the map's maximum is. */
	public String emptyMaskMessage() {
		return "No voxel of " + map.name() + " reaches the contour level " + Numbers.digits(requireContour(), 6) +
			"; the map's maximum is " + Numbers.digits(statistics.max(), 6) + ".";
	}

	private static int growth(final Grid grid) {
		final Vec3 v = grid.voxel();
		return (int) Math.ceil(2 / Math.min(v.x(), Math.min(v.y(), v.z())));
	}

	private static MapMask threshold(final DensityMap map, final double level) {
		final MapMask mask = new MapMask(map.grid());
		Parallel.forEach(map.grid().nz(), z -> {
			final float[] plane = map.plane(z);
			for (int i = 0; i < plane.length; i++) {
				if (plane[i] >= level) mask.plane(z).set(i);
			}
		});
		return mask;
	}
}

package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.progress.Progress;
import java.util.Optional;

/**
 * What the contour level makes of a map: the connected components of the raw mask, the hard mask made of the largest of them, and
 * the voxels over 24 gray levels.
 *
 * @param voxelVolume volume of one voxel in Å³
 * @param components      the 26-connected components of the raw mask
 * @param hardVoxels  voxels of the hard mask
 * @param overlap     share of the raw mask that lies in the hard mask, {@code |hard AND raw| / |raw|}
 * @param scan        voxels over gray levels; empty when the map has no positive density
 */
record MaskAnalysis(double voxelVolume, LargeComponents components, long hardVoxels, double overlap, Optional<GrayScan> scan) {

	static MaskAnalysis of(final Entry entry, final Progress progress) {
		progress.step(0, 3, "Finding the connected components of the mask");
		final LargeComponents components = LargeComponents.of(Masks.of(entry).components().sizes());
		progress.checkCanceled();
		final long hard = Masks.of(entry).hard().count();
		final double overlap = (double) Masks.of(entry).hard().countCommon(Masks.of(entry).raw()) / components.voxels();
		progress.step(1, 3, "Counting voxels over gray levels");
		final double max = entry.statistics().max();
		final Optional<GrayScan> scan = max > 0 ? Optional.of(GrayScan.of(entry.map(), max, progress)) : Optional.empty();
		return new MaskAnalysis(entry.grid().voxelVolume(), components, hard, overlap, scan);
	}

	/** Volume of the raw mask in Å³. */
	double rawVolume() {
		return components.voxels() * voxelVolume;
	}

	/** Volume of the hard mask in Å³. */
	double hardVolume() {
		return hardVoxels * voxelVolume;
	}

	/** Mean volume of the remaining components in Å³; 0 when there are none. */
	double remainingMeanVolume() {
		return components.remainingMean() * voxelVolume;
	}
}

package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import java.util.BitSet;
import java.util.List;
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
 * @param density     the typical density of the raw mask, {@code sum V²/sum V}, in map units; at most 0 when its densities are not positive
 */
record MaskAnalysis(double voxelVolume, LargeComponents components, long hardVoxels, double overlap, Optional<GrayScan> scan,
	double density)
{

	static MaskAnalysis of(final Entry entry, final Progress progress) {
		progress.step(0, 3, "Finding the connected components of the mask");
		final LargeComponents components = LargeComponents.of(Masks.of(entry).components().sizes());
		progress.checkCanceled();
		final long hard = Masks.of(entry).hard().count();
		final double overlap = (double) Masks.of(entry).hard().countCommon(Masks.of(entry).raw()) / components.voxels();
		progress.step(1, 3, "Counting voxels over gray levels");
		final double max = entry.statistics().max();
		final Optional<GrayScan> scan = max > 0 ? Optional.of(GrayScan.of(entry.map(), max, progress)) : Optional.empty();
		return new MaskAnalysis(entry.grid().voxelVolume(), components, hard, overlap, scan, density(entry));
	}

	private static double density(final Entry entry) {
		final List<double[]> sections = Parallel.map(entry.grid().nz(), z -> {
			final float[] plane = entry.map().plane(z);
			final double[] sums = new double[2];
			final BitSet raw = Masks.of(entry).raw().plane(z);
			for (int i = raw.nextSetBit(0); i >= 0; i = raw.nextSetBit(i + 1)) {
				sums[0] += plane[i];
				sums[1] += (double) plane[i] * plane[i];
			}
			return sums;
		});
		double sum = 0;
		double squares = 0;
		for (final double[] section : sections) {
			sum += section[0];
			squares += section[1];
		}
		return sum > 0 ? squares / sum : 0;
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

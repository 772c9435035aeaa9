package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.BoxNoise;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import java.util.BitSet;
import java.util.List;

/**
 * How much of what a reader sees at the contour level t lies in the far solvent and is no noise:
 * {@code excess = 100 (n(V >= t) - n(V <= 2m - t)) / N} in per cent, with n counted in the far solvent, m the median of the box and N all
 * voxels at or above t. Noise reaches as far down as up, so the second term is what noise alone puts above t.
 *
 * @param above voxels of the far solvent at or above the contour level
 * @param below voxels of the far solvent as far below the median
 * @param all   voxels of the map at or above the contour level
 */
record FarSpecks(long above, long below, long all) {

	/** Noise goes above the level in clumps of about so many voxels. */
	private static final double CLUMP = 8;
	private static final double DEVIATIONS = 3;

	private record Count(long above, long below) {}

	static FarSpecks of(final Entry entry, final CoarseMap coarse) {
		final MapMask raw = Masks.of(entry).raw();
		final float low = (float) BoxNoise.of(entry).mirroredContour();
		final List<Count> sections = Parallel.map(coarse.map().grid().nz(), z -> count(entry.map(), raw, coarse.far(), z, low));
		return new FarSpecks(sections.stream().mapToLong(Count::above).sum(), sections.stream().mapToLong(Count::below).sum(), raw.count());
	}

	/** Of the two sections of the map that make one coarse section. */
	private static Count count(final DensityMap map, final MapMask raw, final MapMask far, final int z, final float low) {
		final int wide = map.grid().nx();
		final int nx = far.grid().nx();
		final BitSet plane = far.plane(z);
		final BitSet[] masks = { raw.plane(2 * z), raw.plane(2 * z + 1) };
		final float[][] sections = { map.plane(2 * z), map.plane(2 * z + 1) };
		long above = 0;
		long below = 0;
		for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
			final int corner = 2 * (i % nx) + wide * (2 * (i / nx));
			for (int k = 0; k < 8; k++) {
				final int at = corner + (k & 1) + (k >> 1 & 1) * wide;
				if (masks[k >> 2].get(at)) above++;
				else if (sections[k >> 2][at] <= low) below++;
			}
		}
		return new Count(above, below);
	}

	/** In per cent of all voxels at or above the contour level; below 0 where the solvent has more dips than specks. */
	double excess() {
		return 100.0 * (above - below) / Math.max(1, all);
	}

	/** What noise exceeds hardly ever, in the same unit: three standard deviations of the difference. */
	double chance() {
		return 100 * DEVIATIONS * Math.sqrt(CLUMP * (below + CLUMP)) / Math.max(1, all);
	}
}

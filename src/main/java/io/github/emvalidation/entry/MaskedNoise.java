package io.github.emvalidation.entry;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import java.util.List;
import java.util.Optional;

/**
 * The noise of a map that a mask has emptied: every voxel outside the mask holds one value c, and inside it noise lies about c. Density of
 * the particle is above c, so the voxels below c are noise: {@code sd = sqrt(mean (V - c)²)} over them, as of a Gaussian about c.
 *
 * @param centre    c, in map units
 * @param deviation sd, in map units
 */
public record MaskedNoise(double centre, double deviation) {

	/** Less than this of the box with one value is chance. */
	private static final double EMPTY = 0.05;
	/** Fewer of the other voxels below c mean that the mask lies on the particle and has left no solvent. */
	private static final double BELOW = 0.25;

	private record Part(long equal, long below, double squares) {}

	/** The noise, where the corners of the map are empty and solvent is left inside its mask. */
	public static Optional<MaskedNoise> of(final DensityMap map) {
		final float corner = map.get(0, 0, 0);
		final List<Part> parts = Parallel.map(map.grid().nz(), z -> ofPlane(map.plane(z), corner));
		long equal = 0;
		long below = 0;
		double squares = 0;
		for (final Part part : parts) {
			equal += part.equal;
			below += part.below;
			squares += part.squares;
		}
		final long others = map.grid().voxels() - equal;
		if (equal < EMPTY * map.grid().voxels() || below < BELOW * others || below == 0) return Optional.empty();
		return Optional.of(new MaskedNoise(corner, Math.sqrt(squares / below)));
	}

	/** How far a level lies above c, in standard deviations. */
	public double deviations(final double level) {
		return (level - centre) / deviation;
	}

	private static Part ofPlane(final float[] plane, final float corner) {
		long equal = 0;
		long below = 0;
		double squares = 0;
		for (final float v : plane) {
			if (v == corner) equal++;
			if (v >= corner) continue;
			below++;
			squares += ((double) v - corner) * ((double) v - corner);
		}
		return new Part(equal, below, squares);
	}
}

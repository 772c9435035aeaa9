package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Volume;

/** What two half maps and a mask must be to belong to a map, each a sentence for the user. */
final class PairRules {

	/** By how much voxel sizes may differ, as headers round them. */
	private static final double SAME_VOXEL = 1e-3;

	/** Smaller densities would lose digits in a transform in single precision. */
	private static final double SMALLEST_DENSITY = 1e-30;

	private PairRules() {}

	/** @throws BadInputException when the half does not have the box and the voxels of the map, or one density only */
	static void checkGrid(final DensityMap map, final DensityMap half) {
		if (!half.grid().size().equals(map.grid().size())) {
			throw new BadInputException("The half map " + half.name() + " has " + half.grid().size() + " voxels and the map has " +
				map.grid().size() + "; both must have the same box.");
		}
		for (int axis = 0; axis < 3; axis++) {
			final double expected = map.grid().voxel().get(axis);
			final double found = half.grid().voxel().get(axis);
			if (Math.abs(found / expected - 1) > SAME_VOXEL) {
				throw new BadInputException("The voxels of the half map " + half.name() + " are " + Numbers.digits(found, 5) +
					" Å and those of the map " + Numbers.digits(expected, 5) + " Å; they differ by " +
					Numbers.digits(100 * Math.abs(found / expected - 1), 2) + " %, and should be the same.");
			}
		}
		checkValues(half);
	}

	/** @throws BadInputException when the half has one density only, one that is no number, or some too large or small to transform */
	private static void checkValues(final DensityMap half) {
		float low = Float.POSITIVE_INFINITY;
		float high = Float.NEGATIVE_INFINITY;
		for (int z = 0; z < half.grid().nz(); z++) {
			for (final float value : half.plane(z)) {
				if (!Float.isFinite(value)) throw new BadInputException("The half map " + half.name() + " holds densities that are not numbers.");
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
		}
		if (low == high) {
			throw new BadInputException("Every voxel of the half map " + half.name() + " has the same density, so there is nothing to compare.");
		}
		final double largest = Math.max(-low, high);
		if (largest < SMALLEST_DENSITY || largest * half.grid().voxels() >= Float.MAX_VALUE) {
			throw new BadInputException("The largest density of the half map " + half.name() + " is " + Numbers.digits(largest, 4) +
				", beyond single precision; multiply both half maps by a constant that brings it near 1.");
		}
	}

	static void checkMask(final DensityMap map, final Volume mask) {
		if (!mask.grid().size().equals(map.grid().size())) {
			throw new BadInputException("The FSC mask has " + mask.grid().size() + " voxels and the map has " + map.grid().size() +
				"; both must have the same box.");
		}
	}

	static String emptyMask(final DensityMap map, final double contour) {
		return "No voxel of " + map.name() + " reaches the contour level " + Numbers.digits(contour, 4) + "; give a lower one.";
	}
}

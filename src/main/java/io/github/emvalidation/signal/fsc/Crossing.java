package io.github.emvalidation.signal.fsc;

import java.util.OptionalDouble;

/**
 * Where a curve over resolution falls below a threshold for the first time.
 *
 * @param kind       what was found
 * @param resolution in Å: the length at the crossing, or the finest that the voxels hold; empty if there is none
 */
public record Crossing(Kind kind, OptionalDouble resolution) {

	/** What a curve does. */
	public enum Kind {
		/** It is below the threshold from the start: there is no resolution. */
		NONE,
		/** It crosses. */
		FOUND,
		/** It never falls below: the resolution is that of the voxels or finer. */
		BEYOND_NYQUIST
	}

	/**
	 * The first shell i from {@code first} on with {@code curve_i < threshold}; linear in frequency between the shells i-1 and i.
	 *
	 * @param curve  a value for each shell
	 * @param first  a curve below the threshold at this shell already has no resolution, nor has one that does not reach it; above 0
	 */
	public static Crossing of(final double[] curve, final ShellGrid shells, final double threshold, final int first) {
		if (curve.length <= first) return new Crossing(Kind.NONE, OptionalDouble.empty());
		for (int i = first; i < curve.length; i++) {
			if (curve[i] < threshold) {
				if (i == first) return new Crossing(Kind.NONE, OptionalDouble.empty());
				final double place = i - 1 + (curve[i - 1] - threshold) / (curve[i - 1] - curve[i]);
				return new Crossing(Kind.FOUND, OptionalDouble.of(1 / shells.frequency(place)));
			}
		}
		return new Crossing(Kind.BEYOND_NYQUIST, OptionalDouble.of(shells.nyquist()));
	}

	/** Whether there is a resolution. */
	public boolean isResolved() {
		return resolution.isPresent();
	}
}

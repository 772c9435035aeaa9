package io.github.emvalidation.check.map.handedness;

import io.github.emvalidation.result.Metric;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a {@link HandednessMethod} reads from a map: a score, or that nothing can be told. */
public sealed interface HandednessReading {

	/**
	 * Nothing can be told of this map.
	 *
	 * @param why a sentence: "No helix was found."
	 * @param found what was read nevertheless; its score is not to be believed
	 */
	record Undecided(String why, Optional<Scored> found) implements HandednessReading {

		Undecided(final String why) {
			this(why, Optional.empty());
		}
	}

	/**
	 * A score.
	 *
	 * @param score       0 right hand, 0.5 undecided, 1 mirrored
	 * @param mirrorScore that of the mirrored map; empty when nothing can be told of that
	 * @param interval    in which the score lies with 95 % confidence; empty when the method does not know
	 * @param helixVoxels number of voxels that the score rests on, above 0
	 * @param voxels      the voxels looked at; the grid has the same first voxel and box lengths as the map's, its voxels may be
	 *                    larger or smaller
	 * @param helix       probability that each of them is part of a helix, 0 to 1
	 * @param others      further figures for the report
	 */
	record Scored(double score, OptionalDouble mirrorScore, Optional<Interval> interval, int helixVoxels, MaskVoxels voxels, float[] helix,
		List<Metric> others) implements HandednessReading
	{

		public Scored {
			others = List.copyOf(others);
			if (helix.length != voxels.count()) throw new IllegalArgumentException(helix.length + " values for " + voxels.count() + " voxels");
		}
	}

	/** From {@code low} to {@code high}, both between 0 and 1. */
	record Interval(double low, double high) {}
}

package io.github.emvalidation.network.handedness;

import java.util.Optional;

/**
 * The verdict of the networks on a map.
 *
 * @param reading what they read from it
 * @param score   what that comes to; 0.5 without helices
 */
public record HandednessVerdict(HelixReading reading, HandednessScore score) {

	/** Fewer cells of helices than this are not enough. */
	static final int LEAST_CELLS = 4;
	/** Less of the particle than this in helices may be none: a few voxels of strands and loops look like helices, too. */
	static final double LEAST_SHARE = 0.01;
	/** With a score closer to 0.5 than this the helices disagree, and may be none. */
	static final double LEAST_DISTANCE = 0.25;

	static final String NO_HELIX = "The networks found no helix, or so few that they may be none.";
	static final String DISAGREE = "The apparent helices turn both ways. This happens if the map is too coarse or too noisy.";
	static final String CONTRADICTED = "The networks and the layer lines of the helices contradict each other.";

	static HandednessVerdict of(final HelixReading reading) {
		return new HandednessVerdict(reading, HandednessScore.of(reading.sites()));
	}

	/** Why the handedness cannot be determined, one sentence; empty if it can. */
	public Optional<String> obstacle() {
		return obstacle(score, (double) reading.helixVoxels() / Math.max(1, reading.voxels().count()));
	}

	/** @param share of the particle that is in helices */
	static Optional<String> obstacle(final HandednessScore score, final double share) {
		if (score.cells() < LEAST_CELLS || share < LEAST_SHARE) return Optional.of(NO_HELIX);
		if (Math.abs(score.score() - 0.5) < LEAST_DISTANCE || score.low() < 0.5 && score.high() > 0.5) return Optional.of(DISAGREE);
		final boolean isContradicted = (score.score() - 0.5) * (score.crossCheck() - 0.5) < 0;
		return isContradicted ? Optional.of(CONTRADICTED) : Optional.empty();
	}
}

package io.github.emvalidation.network.handedness;

import java.util.Optional;

/**
 * What the networks make of a map.
 *
 * @param reading what they read from it
 * @param score   what that comes to; 0.5 without helices
 */
public record HandednessVerdict(HelixReading reading, HandednessScore score) {

	/** Fewer cells of helices than this tell nothing. */
	static final int LEAST_CELLS = 4;
	/** Less of the particle than this in helices may be none: a few voxels of strands and loops look like helices, too. */
	static final double LEAST_SHARE = 0.01;
	/** Closer to 0.5 than this the helices do not agree, and may be none. */
	static final double LEAST_DISTANCE = 0.25;

	static final String NO_HELIX = "No helix was found, or so few that they may be none.";
	static final String DISAGREE = "What looks like helices turns both ways, as it does where the map is too coarse or too noisy to tell.";
	static final String CONTRADICTED = "The networks and the layer lines of the helices contradict each other.";

	static HandednessVerdict of(final HelixReading reading) {
		return new HandednessVerdict(reading, HandednessScore.of(reading.sites()));
	}

	/** Why the hand cannot be told, a sentence; empty when it can. */
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

package io.github.emvalidation.training.power;

import java.util.List;

/**
 * The outcomes of one map.
 *
 * @param structure name of the structure, with its symmetry if that is not C1: "1abc C4"; of a real map its file
 * @param family    sequence family of the structure
 * @param part      "choose" to choose limits on, "report" for the values that are shown, "real"
 * @param fault     name of the fault, or "good"
 * @param degree    its severity
 * @param seed      of everything random
 * @param outcomes  of all limits
 */
public record TrialRow(String structure, String family, String part, String fault, String degree, long seed, List<Outcome> outcomes) {

	public TrialRow {
		outcomes = List.copyOf(outcomes);
	}

	/** What makes the map: the same key is the same map. */
	String key() {
		return key(structure, fault, degree, seed);
	}

	static String key(final String structure, final String fault, final String degree, final long seed) {
		return structure + "|" + fault + "|" + degree + "|" + seed;
	}
}

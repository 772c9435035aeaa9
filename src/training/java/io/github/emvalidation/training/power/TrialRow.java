package io.github.emvalidation.training.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
 * @param checks    ids of the checks that ran, also of those without a limit for this map
 */
public record TrialRow(String structure, String family, String part, String fault, String degree, long seed, List<Outcome> outcomes,
	Set<String> checks)
{

	public TrialRow {
		outcomes = List.copyOf(outcomes);
		checks = Set.copyOf(checks);
	}

	/** This map with what other checks said of it, in the order of the checks. */
	TrialRow plus(final TrialRow other) {
		final Set<String> said = other.outcomes.stream().map(Outcome::check).collect(Collectors.toUnmodifiableSet());
		final List<Outcome> all = new ArrayList<>(outcomes.stream().filter(o -> !other.checks.contains(o.check()) && !said.contains(o.check()))
			.toList());
		all.addAll(other.outcomes);
		all.sort(Comparator.comparing(Outcome::check));
		final Set<String> both = new LinkedHashSet<>(checks);
		both.addAll(other.checks);
		return new TrialRow(structure, family, part, fault, degree, seed, all, both);
	}

	/** This map as if these checks had not run. */
	TrialRow without(final Set<String> some) {
		return new TrialRow(structure, family, part, fault, degree, seed, outcomes.stream().filter(o -> !some.contains(o.check())).toList(),
			checks.stream().filter(check -> !some.contains(check)).collect(Collectors.toUnmodifiableSet()));
	}

	/** Whether the map could be made. */
	boolean isPossible() {
		return !outcomes.contains(Outcome.IMPOSSIBLE);
	}

	/** What makes the map: the same key is the same map. */
	String key() {
		return key(structure, fault, degree, seed);
	}

	static String key(final String structure, final String fault, final String degree, final long seed) {
		return structure + "|" + fault + "|" + degree + "|" + seed;
	}
}

package io.github.emvalidation.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The same item of two reports; empty where a report lacks it.
 *
 * @param a of the first report
 * @param b of the second
 */
record Pair<T>(Optional<T> a, Optional<T> b) {

	/** Pairs items with the same key, in the order of the first list; items of only the second list come last. Keys differ within a list. */
	static <T> List<Pair<T>> of(final List<T> first, final List<T> second, final Function<T, String> key) {
		final Map<String, T> others = new LinkedHashMap<>();
		second.forEach(item -> others.put(key.apply(item), item));
		final List<Pair<T>> pairs = new ArrayList<>();
		first.forEach(item -> pairs.add(new Pair<>(Optional.of(item), Optional.ofNullable(others.remove(key.apply(item))))));
		others.values().forEach(item -> pairs.add(new Pair<>(Optional.empty(), Optional.of(item))));
		return pairs;
	}

	/** The item of the first report, else that of the second. */
	T any() {
		return a.or(() -> b).orElseThrow();
	}

	boolean isComplete() {
		return a.isPresent() && b.isPresent();
	}
}

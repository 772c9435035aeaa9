package io.github.emvalidation.app;

import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Status;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The results so far. A result belongs to the values of all inputs that its check needs. Results contain volumes, so the store keeps
 * only those of the last few maps.
 */
public final class ResultStore {

	/** Number of maps whose results are kept; the least recently used ones are dropped. */
	public static final int MAPS = 3;

	/** The check and the values of the inputs that it needs: a result depends on these. */
	private record Key(String check, Map<Input, Optional<String>> inputs) {}

	private record Kept(CheckResult result, CheckSettings settings) {}

	private final LinkedHashMap<String, Map<Key, Kept>> resultsOfMaps = new LinkedHashMap<>(16, 0.75f, true);

	/** Keeps a result in place of an earlier one of the same check and inputs. */
	public synchronized void put(final Entry entry, final CheckResult result, final CheckSettings settings) {
		resultsOfMaps.computeIfAbsent(entry.fingerprint(), map -> new LinkedHashMap<>())
			.put(key(entry, result.info()), new Kept(result, settings));
		if (resultsOfMaps.size() > MAPS) resultsOfMaps.remove(resultsOfMaps.keySet().iterator().next());
	}

	/**
	 * The result of this check for this entry, if there is one; a failed check is tried again.
	 *
	 * @param settings wanted settings of the check; none accepts a result with any settings
	 */
	public synchronized Optional<CheckResult> get(final Entry entry, final CheckInfo check, final CheckSettings settings) {
		return Optional.ofNullable(resultsOfMaps.get(entry.fingerprint())).map(results -> results.get(key(entry, check)))
			.filter(kept -> settings.isEmpty() || kept.settings().equals(settings)).map(Kept::result)
			.filter(result -> result.status() != Status.FAILED);
	}

	/** Removes all results. */
	public synchronized void clear() {
		resultsOfMaps.clear();
	}

	private static Key key(final Entry entry, final CheckInfo check) {
		final Map<Input, Optional<String>> inputs = new EnumMap<>(Input.class);
		for (final Set<Input> all : List.of(check.needs(), check.uses())) all.forEach(input -> inputs.put(input, entry.identity(input)));
		return new Key(check.id(), inputs);
	}
}

package io.github.emvalidation.app;

import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Status;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The results found so far. A result belongs to the values of all inputs that its check needs. Results carry volumes, so those of the
 * last few maps only are kept.
 */
public final class ResultStore {

	/** Of how many maps results are kept; those not asked for longest make room. */
	public static final int MAPS = 3;

	/** What a result depends on: the check, and what each input that it needs is for the entry. */
	private record Key(String check, Map<Input, Optional<String>> inputs) {}

	private record Kept(CheckResult result, CheckSettings settings) {}

	private final LinkedHashMap<String, Map<Key, Kept>> resultsOfMaps = new LinkedHashMap<>(16, 0.75f, true);

	/** Keeps a result in place of an earlier one of the same check and inputs. */
	public synchronized void put(final Entry entry, final CheckResult result, final CheckSettings settings) {
		resultsOfMaps.computeIfAbsent(entry.fingerprint(), map -> new LinkedHashMap<>()).put(key(entry, result.info()), new Kept(result, settings));
		if (resultsOfMaps.size() > MAPS) resultsOfMaps.remove(resultsOfMaps.keySet().iterator().next());
	}

	/**
	 * The result of that check for that entry, if there is one; a check that failed is worth another try.
	 *
	 * @param settings what the check shall be set to; none takes a result with any settings
	 */
	public synchronized Optional<CheckResult> get(final Entry entry, final CheckInfo check, final CheckSettings settings) {
		return Optional.ofNullable(resultsOfMaps.get(entry.fingerprint())).map(results -> results.get(key(entry, check)))
			.filter(kept -> settings.isEmpty() || kept.settings().equals(settings)).map(Kept::result)
			.filter(result -> result.status() != Status.FAILED);
	}

	/** Forgets everything. */
	public synchronized void clear() {
		resultsOfMaps.clear();
	}

	private static Key key(final Entry entry, final CheckInfo check) {
		final Map<Input, Optional<String>> inputs = new EnumMap<>(Input.class);
		check.needs().forEach(input -> inputs.put(input, entry.identity(input)));
		return new Key(check.id(), inputs);
	}
}

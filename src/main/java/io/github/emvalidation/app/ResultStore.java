package io.github.emvalidation.app;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The results found in this session, from which the report is assembled: a macro that ran each check with its own settings and
 * a user who pressed one button get the same report. Results carry volumes, so those of the last few maps only are kept.
 */
public final class ResultStore {

	/** Of how many maps results are kept; those not asked for longest make room. */
	public static final int MAPS = 3;

	/** What a result depends on besides the map; the resolution is empty for checks that do not look at it. */
	private record Key(String check, OptionalDouble contour, OptionalDouble resolution) {}

	private final LinkedHashMap<String, Map<Key, CheckResult>> resultsOfMaps = new LinkedHashMap<>(16, 0.75f, true);

	/** Keeps a result in place of an earlier one of the same check, map, contour level and (where it matters) resolution. */
	public synchronized void put(final Entry entry, final CheckResult result) {
		resultsOfMaps.computeIfAbsent(entry.fingerprint(), map -> new LinkedHashMap<>()).put(key(entry, result.info()), result);
		if (resultsOfMaps.size() > MAPS) resultsOfMaps.remove(resultsOfMaps.keySet().iterator().next());
	}

	/** The result of that check for that entry, if there is one; a check that failed is worth another try. */
	public synchronized Optional<CheckResult> get(final Entry entry, final CheckInfo check) {
		return Optional.ofNullable(resultsOfMaps.get(entry.fingerprint())).map(results -> results.get(key(entry, check)))
			.filter(result -> result.status() != Status.FAILED);
	}

	/** Forgets everything. */
	public synchronized void clear() {
		resultsOfMaps.clear();
	}

	private static Key key(final Entry entry, final CheckInfo check) {
		return new Key(check.id(), entry.contour(), check.usesResolution() ? entry.resolution() : OptionalDouble.empty());
	}
}

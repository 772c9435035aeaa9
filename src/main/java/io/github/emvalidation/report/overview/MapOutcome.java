package io.github.emvalidation.report.overview;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome of one map of several.
 *
 * @param name    what the map is called in the overview
 * @param folder  folder of its report, or where it would be
 * @param message why there is no report; empty when there is one
 * @param extra   columns of the table of maps that this program does not know, such as the operator, in their order
 */
public record MapOutcome(String name, Path folder, Optional<String> message, Map<String, String> extra) {

	public MapOutcome {
		extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
	}

	/** The same with this column before all others. */
	MapOutcome with(final String column, final String value) {
		final Map<String, String> all = new LinkedHashMap<>();
		all.put(column, value);
		all.putAll(extra);
		return new MapOutcome(name, folder, message, all);
	}
}

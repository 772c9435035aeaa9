package io.github.emvalidation.report.overview;

import io.github.emvalidation.report.collection.MapLine.Origin;
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
 * @param origin  the row of the table that names the map, if it is known
 */
public record MapOutcome(String name, Path folder, Optional<String> message, Map<String, String> extra, Optional<Origin> origin) {

	public MapOutcome {
		extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
	}

	/** Of a map whose row is not known. */
	public MapOutcome(final String name, final Path folder, final Optional<String> message, final Map<String, String> extra) {
		this(name, folder, message, extra, Optional.empty());
	}

	/** The same, of this row. */
	public MapOutcome of(final Origin row) {
		return new MapOutcome(name, folder, message, extra, Optional.of(row));
	}

	/** The same without a report for this reason. */
	MapOutcome refused(final String why) {
		return new MapOutcome(name, folder, Optional.of(why), extra, origin);
	}

	/** The same with this column before all others. */
	MapOutcome with(final String column, final String value) {
		final Map<String, String> all = new LinkedHashMap<>();
		all.put(column, value);
		all.putAll(extra);
		return new MapOutcome(name, folder, message, all, origin);
	}
}

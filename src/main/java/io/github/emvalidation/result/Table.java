package io.github.emvalidation.result;

import java.util.List;
import java.util.Set;

/**
 * A table of a section.
 *
 * @param caption its caption, as a sentence
 * @param columns headings, with units
 * @param rows    cells as printed, one per column
 * @param shows   keys of the metrics that the table shows, so that the section need not list them again
 * @param role    whether it is about this map by this program, or by the criteria of the published service
 */
public record Table(String caption, List<String> columns, List<List<String>> rows, Set<String> shows, Role role) {

	/** What a table is about. */
	public enum Role {
		OWN, PUBLISHED_SERVICE
	}

	public Table {
		columns = List.copyOf(columns);
		shows = Set.copyOf(shows);
		rows = rows.stream().map(List::copyOf).toList();
		for (final List<String> row : rows) {
			if (row.size() != columns.size()) {
				throw new IllegalArgumentException(row.size() + " cells in a table of " + columns.size() + " columns: " + row);
			}
		}
	}

	/** A table of this program's own values. */
	public Table(final String caption, final List<String> columns, final List<List<String>> rows) {
		this(caption, columns, rows, Set.of(), Role.OWN);
	}

	/** The same, which shows these metrics. */
	public Table showing(final Set<String> keys) {
		return new Table(caption, columns, rows, keys, role);
	}

	/** The same as a table of what the published service's criteria say. */
	public Table ofPublishedService() {
		return new Table(caption, columns, rows, shows, Role.PUBLISHED_SERVICE);
	}
}

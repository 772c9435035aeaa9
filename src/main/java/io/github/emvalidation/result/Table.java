package io.github.emvalidation.result;

import java.util.List;

/**
 * A table of a section.
 *
 * @param caption its caption, as a sentence
 * @param columns headings, with units
 * @param rows    cells as printed, one per column
 */
public record Table(String caption, List<String> columns, List<List<String>> rows) {

	public Table {
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
		for (final List<String> row : rows) {
			if (row.size() != columns.size()) {
				throw new IllegalArgumentException(row.size() + " cells in a table of " + columns.size() + " columns: " + row);
			}
		}
	}
}

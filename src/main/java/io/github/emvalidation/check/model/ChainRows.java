package io.github.emvalidation.check.model;

import java.util.ArrayList;
import java.util.List;

/** Rows of a table that has one for each chain. */
public final class ChainRows {

	private ChainRows() {}

	/**
	 * The same rows, where those of neighbouring chains with the same values are one: "A to X (24 chains)".
	 *
	 * @param rows each begins with the name of its chain
	 */
	public static List<List<String>> joined(final List<List<String>> rows) {
		final List<List<String>> joined = new ArrayList<>();
		int first = 0;
		for (int i = 1; i <= rows.size(); i++) {
			if (i < rows.size() && values(rows.get(i)).equals(values(rows.get(first)))) continue;
			final List<String> row = new ArrayList<>(rows.get(first));
			if (i - first > 1) row.set(0, row.get(0) + " to " + rows.get(i - 1).get(0) + " (" + (i - first) + " chains)");
			joined.add(row);
			first = i;
		}
		return joined;
	}

	private static List<String> values(final List<String> row) {
		return row.subList(1, row.size());
	}
}

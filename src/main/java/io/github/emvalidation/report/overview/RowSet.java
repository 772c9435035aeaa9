package io.github.emvalidation.report.overview;

import io.github.emvalidation.progress.BadInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of a table of maps, counted from 1 without the row of headings: "21-40" or "1-3,7".
 *
 * @param rows at least one
 */
public record RowSet(SortedSet<Integer> rows) {

	private static final Pattern PART = Pattern.compile("\\s*([1-9]\\d{0,6})\\s*(?:-\\s*([1-9]\\d{0,6})\\s*)?");
	/** Longer names of files are shortened. */
	private static final int LONGEST_NAME = 60;

	public RowSet {
		rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
		if (rows.isEmpty()) throw new IllegalArgumentException("no rows");
	}

	public static RowSet of(final Collection<Integer> rows) {
		return new RowSet(new TreeSet<>(rows));
	}

	/** @throws BadInputException when the text names no rows */
	public static RowSet of(final String text) {
		final SortedSet<Integer> rows = new TreeSet<>();
		for (final String part : text.split(",", -1)) {
			final Matcher range = PART.matcher(part);
			if (!range.matches()) throw refused(text);
			final int first = Integer.parseInt(range.group(1));
			final int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
			if (last < first) throw refused(text);
			for (int row = first; row <= last; row++) rows.add(row);
		}
		return new RowSet(rows);
	}

	private static BadInputException refused(final String text) {
		return new BadInputException("The rows were given as \"" + text + "\"; expected numbers from 1 on, such as 21-40 or 1-3,7.");
	}

	public boolean has(final int row) {
		return rows.contains(row);
	}

	/** "1-3,7". */
	public String text() {
		final List<String> parts = new ArrayList<>();
		int first = rows.first();
		int last = first;
		for (final int row : rows) {
			if (row > last + 1) {
				parts.add(range(first, last));
				first = row;
			}
			last = row;
		}
		parts.add(range(first, last));
		return String.join(",", parts);
	}

	private static String range(final int first, final int last) {
		return first == last ? Integer.toString(first) : first + "-" + last;
	}

	/** A name for files on these rows; different rows have different names. */
	public String name() {
		final String text = text();
		if (text.length() <= LONGEST_NAME) return "rows-" + text;
		return "rows-" + rows.first() + "-to-" + rows.last() + "-" + Integer.toHexString(text.hashCode());
	}
}

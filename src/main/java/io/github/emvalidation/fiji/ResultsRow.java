package io.github.emvalidation.fiji;

import ij.measure.ResultsTable;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.util.List;

/**
 * The figures of a map in ImageJ's Results table: one row for a map at a contour level, extended by every further check.
 * Headings are "0.d b_factor (A^2)", in letters that a macro file can hold.
 */
final class ResultsRow {

	static final String CONTOUR = "contour";
	/** The first digits of the hash of the map's voxels: maps of one name, such as postprocess.mrc of every job, keep rows of their own. */
	static final String HASH = "map_hash";
	private static final int HASH_DIGITS = 8;
	private static final List<Input> NUMBERS = Input.of(Input.Role.DECLARED).stream().filter(input -> input.kind().isNumber()).toList();
	static final String MESSAGE = "message";

	/** Longer lists, curves as a rule, are left to the report. */
	private static final int LONGEST_LIST = 5;
	private static final int DECIMALS = 6;

	private final ResultsTable table;
	private final int row;

	private ResultsRow(final ResultsTable table, final int row) {
		this.table = table;
		this.row = row;
	}

	/** The row of that map at that contour level, which is added if there is none yet. */
	static ResultsRow of(final Entry entry) {
		final double contour = entry.contour().orElse(Double.NaN);
		final String hash = entry.fingerprint().substring(0, HASH_DIGITS);
		final ResultsRow row = of(entry.map().name(), contour, hash);
		row.table.setValue(HASH, row.row, hash);
		for (final Input input : NUMBERS) row.put(heading(input), entry.facts().number(input).orElse(Double.NaN));
		return row;
	}

	/** A new row for a map that could not be validated, which says why. */
	static ResultsRow refused(final String name, final String message) {
		final ResultsRow row = added(ResultsTable.getResultsTable(), name);
		// ImageJ writes quotation marks into CSV files as they are
		row.table.setValue(MESSAGE, row.row, message.replace('"', '\''));
		return row;
	}

	/** Adds the figures of a check, its status and the number of its warnings. */
	ResultsRow add(final CheckResult result) {
		final String id = result.info().id() + " ";
		table.setValue(id + "status", row, result.statusText());
		put(id + "warnings", result.warnings().size());
		for (final Metric metric : result.metrics()) {
			if (metric.list()) addList(id, metric);
			else put(id + metric.key() + unit(metric.unit()), metric.value());
		}
		return this;
	}

	/** Brings the table up to date on the screen, if there is one. */
	void show() {
		table.show("Results");
	}

	private void addList(final String id, final Metric metric) {
		final List<Double> values = metric.values();
		if (values.size() > LONGEST_LIST) return;
		for (int i = 0; i < values.size(); i++) put(id + metric.key() + "_" + (i + 1) + unit(metric.unit()), values.get(i));
	}

	private void put(final String column, final double value) {
		table.setValue(column, row, value);
		if (value != Math.rint(value)) table.setDecimalPlaces(table.getColumnIndex(column), DECIMALS);
	}

	private static ResultsRow of(final String name, final double contour, final String hash) {
		final ResultsTable table = ResultsTable.getResultsTable();
		for (int row = 0; row < table.size(); row++) {
			if (name.equals(table.getLabel(row)) && table.columnExists(CONTOUR) && table.columnExists(HASH) &&
				Double.compare(table.getValue(CONTOUR, row), contour) == 0 && hash.equals(table.getStringValue(HASH, row)))
			{
				return new ResultsRow(table, row);
			}
		}
		return added(table, name);
	}

	private static ResultsRow added(final ResultsTable table, final String name) {
		table.setNaNEmptyCells(true);
		table.incrementCounter();
		final int row = table.size() - 1;
		table.setLabel(name, row);
		return new ResultsRow(table, row);
	}

	/** "contour", "resolution (A)". */
	private static String heading(final Input input) {
		return input.key() + (input.unit() == Unit.DENSITY ? "" : unit(input.unit()));
	}

	/** " (A^2)" for Å²: a macro file knows no letters beyond Latin-1. */
	private static String unit(final Unit unit) {
		final String symbol = unit.symbol().replace("Å", "A").replace("²", "^2").replace("³", "^3");
		return symbol.isEmpty() ? "" : " (" + symbol + ")";
	}
}

package io.github.emvalidation.app.table;

import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.app.ReportNames;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.NearestName;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A table of maps, one row for each: CSV with commas, semicolons or tabs, as spreadsheets write it. Blank rows
 * and columns are passed over. The columns have the names of the
 * options of a single map; an empty cell is an option that is not given. Paths of maps start from the folder of the table.
 */
final class MapTable {

	/** The column of several settings, separated by semicolons. */
	private static final String SET = "set";
	private static final String NO_MAP = "This row names neither a map nor an EMDB id.";
	private static final Pattern SETTING = Pattern.compile("\\w\\.\\w+\\.[a-z]+");
	/** Shorter names of foreign columns are near to everything. */
	private static final int SHORTEST_SLIP = 4;

	private MapTable() {}

	/**
	 * A row.
	 *
	 * @param number   of the row, from 1
	 * @param name     name of the map
	 * @param folder   name of the folder for its report; {@link RowFolders} makes it different from those of other rows
	 * @param given    the inputs of the map
	 * @param settings of checks, for this map
	 * @param refusal  why the row cannot be used; empty if it can
	 * @param extra    cells of columns that this program does not know, such as the operator
	 */
	record Row(int number, String name, String folder, Given given, GivenSettings settings, Optional<String> refusal,
		Map<String, String> extra)
	{

		/** The same with another folder. */
		Row in(final String other) {
			return new Row(number, name, other, given, settings, refusal, extra);
		}
	}

	/**
	 * @param checks whose settings can be columns
	 * @throws BadInputException when the file is no such table
	 */
	static List<Row> read(final Path file, final List<Check> checks) {
		final TableText table = TableText.read(file);
		final CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(table.separator()).setHeader().setSkipHeaderRecord(true)
			.setIgnoreEmptyLines(true).setTrim(true).setAllowMissingColumnNames(true).setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY).get();
		try (CSVParser parser = CSVParser.parse(table.text(), format)) {
			return rows(parser, file, checks);
		}
		catch (final IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
			throw new BadInputException("The table " + file + " cannot be read (" + reason(e) + "); expected a CSV file whose first row names the " +
				"columns, such as map,contour,resolution.", e);
		}
	}

	/** What the library found at the root, without the names of its classes. */
	private static String reason(final Throwable trouble) {
		Throwable root = trouble;
		while (root.getCause() != null) root = root.getCause();
		return String.valueOf(root.getMessage()).replaceAll("\\s+", " ").strip();
	}

	private static List<Row> rows(final CSVParser parser, final Path file, final List<Check> checks) {
		for (final String column : parser.getHeaderMap().keySet()) {
			if (column.isBlank()) continue;
			final String name = column.toLowerCase(Locale.ROOT);
			if (!isKnown(name) && !GivenSettings.isName(name, checks)) requireForeign(column, file);
		}
		final List<String> columns = parser.getHeaderNames();
		if (!columns.isEmpty() && columns.stream().noneMatch(MapTable::namesMaps)) {
			throw new BadInputException("The table " + file + " has no column of maps; expected a CSV file with a column map, emdb or half1.");
		}
		final List<Row> rows = new ArrayList<>();
		for (final CSVRecord record : parser) {
			if (record.stream().anyMatch(cell -> !cell.isBlank())) rows.add(row(record, columns, file));
		}
		if (rows.isEmpty()) throw new BadInputException("The table " + file + " names no map; expected one row for each map.");
		return rows;
	}

	private static boolean namesMaps(final String column) {
		return input(column.toLowerCase(Locale.ROOT)).filter(EnumSet.of(Input.MAP, Input.EMDB, Input.HALF1)::contains).isPresent();
	}

	private static boolean isKnown(final String column) {
		return input(column).isPresent() || column.equals(SET);
	}

	/**
	 * A column that this program does not know passes through into the overview.
	 *
	 * @throws BadInputException when its name is a slip of the pen, or has a meaning in the overview
	 */
	private static void requireForeign(final String column, final Path file) {
		final String start = "The table " + file + " has a column \"" + column + "\"";
		final List<String> known = new ArrayList<>(Input.given().stream().map(Input::key).toList());
		known.add(SET);
		final Optional<String> near = column.length() < SHORTEST_SLIP ? Optional.empty() : NearestName.of(column, known);
		if (near.isPresent()) throw new BadInputException(start + "; did you mean " + near.get() + "?");
		if (SETTING.matcher(column).matches()) throw new BadInputException(start + ", but no check has such a setting.");
		if (OverviewWriter.isTaken(column)) throw new BadInputException(start + ", which the overview has already; give it another name.");
	}

	private static Optional<Input> input(final String column) {
		return Input.given().stream().filter(input -> input.key().equals(column)).findFirst();
	}

	private static Row row(final CSVRecord record, final List<String> columns, final Path file) {
		final Map<Input, String> texts = new EnumMap<>(Input.class);
		final List<String> settings = new ArrayList<>();
		final Map<String, String> extra = new LinkedHashMap<>();
		for (final Map.Entry<String, String> cell : record.toMap().entrySet()) {
			if (cell.getKey().isBlank()) continue;
			final String column = cell.getKey().toLowerCase(Locale.ROOT);
			final Optional<Input> input = input(column);
			if (input.isEmpty() && !column.equals(SET) && !SETTING.matcher(column).matches()) extra.put(cell.getKey(), cell.getValue());
			else if (cell.getValue().isEmpty()) continue;
			else if (input.isPresent()) texts.put(input.get(), inFolder(input.get(), cell.getValue(), file));
			else settings.addAll(column.equals(SET) ? List.of(cell.getValue().split(";")) : List.of(column + "=" + cell.getValue()));
		}
		final String name = name(texts, record);
		final int number = (int) record.getRecordNumber();
		final String folder = ReportNames.folder(name);
		final Optional<String> surplus = surplus(record, columns);
		if (surplus.isPresent()) return new Row(number, name, folder, Given.NONE, GivenSettings.NONE, surplus, extra);
		try {
			final Given given = new Given(texts);
			final boolean named = given.has(Input.MAP) || given.has(Input.EMDB) || given.has(Input.HALF1);
			return new Row(number, name, folder, given, GivenSettings.of(settings), named ? Optional.empty() : Optional.of(NO_MAP), extra);
		}
		catch (final BadInputException e) {
			return new Row(number, name, folder, Given.NONE, GivenSettings.NONE, Optional.of(e.getMessage()), extra);
		}
	}

	/** A sentence on a cell that belongs to no column. */
	private static Optional<String> surplus(final CSVRecord record, final List<String> columns) {
		for (int i = 0; i < record.size(); i++) {
			if (record.get(i).isBlank() || i < columns.size() && !columns.get(i).isBlank()) continue;
			final long named = columns.stream().filter(column -> !column.isBlank()).count();
			return Optional.of("This row has \"" + record.get(i) + "\" in cell " + (i + 1) + ", which has no column; expected a cell for each of " +
				"the " + named + " columns (is there a comma inside a number?).");
		}
		return Optional.empty();
	}

	/** Paths start from the folder of the table. */
	private static String inFolder(final Input input, final String text, final Path file) {
		return input.kind().isFile() ? file.toAbsolutePath().resolveSibling(Given.path(text)).toString() : text;
	}

	private static String name(final Map<Input, String> texts, final CSVRecord record) {
		if (texts.containsKey(Input.MAP)) return MapReader.nameOf(Path.of(texts.get(Input.MAP)));
		if (texts.containsKey(Input.HALF1)) return MapReader.nameOf(Path.of(texts.get(Input.HALF1)));
		return texts.getOrDefault(Input.EMDB, "row " + record.getRecordNumber());
	}
}

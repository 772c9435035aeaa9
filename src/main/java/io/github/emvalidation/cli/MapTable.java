package io.github.emvalidation.cli;

import io.github.emvalidation.app.ReportNames;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A table of maps, a row each: CSV with commas, semicolons or tabs, as spreadsheets write it. The first row names the columns as the
 * options of a single map are named; an empty cell is an option that is not given. Paths of maps are meant from the table's folder.
 */
final class MapTable {

	static final List<String> COLUMNS = List.of("map", "contour", "mass", "resolution", "voxel", "index", "title", "emdb");

	private static final String BYTE_ORDER_MARK = "\ufeff";

	private MapTable() {}

	/**
	 * A row.
	 *
	 * @param name      what the map is called
	 * @param folder    name of the folder for its report; no two rows have the same
	 * @param arguments as on the command line for that map alone
	 */
	record Row(String name, String folder, List<String> arguments) {}

	/** @throws BadInputException when the file is no such table */
	static List<Row> read(final Path file) {
		try {
			final String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^" + BYTE_ORDER_MARK, "");
			final CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
				.setTrim(true)
				.setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).get();
			try (CSVParser parser = CSVParser.parse(text, format)) {
				return rows(parser, file);
			}
		}
		catch (final IOException | IllegalArgumentException e) {
			final String why = Files.isRegularFile(file) ? "it is no table of text in UTF-8 (" + e.getMessage() + ")" : "there is no such file";
			throw new BadInputException("The table " + file + " cannot be read: " + why + "; expected a CSV file whose first row names the columns, such as " +
				"map,contour,resolution.", e);
		}
	}

	/** Whichever comes first in the row of headings; a table of one column has none. */
	private static char delimiter(final String text) {
		return (char) text.lines().findFirst().orElse("").chars().filter(c -> c == ',' || c == ';' || c == '\t').findFirst().orElse(',');
	}

	private static List<Row> rows(final CSVParser parser, final Path file) {
		for (final String column : parser.getHeaderNames()) {
			if (!COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
				throw new BadInputException("The table " + file + " has a column \"" + column + "\"; expected some of " + String.join(", ", COLUMNS) + ".");
			}
		}
		final Set<String> folders = new HashSet<>();
		final List<Row> rows = new ArrayList<>();
		for (final CSVRecord record : parser) rows.add(row(record, file, folders));
		if (rows.isEmpty()) throw new BadInputException("The table " + file + " names no map; expected a row for each.");
		return rows;
	}

	private static Row row(final CSVRecord record, final Path file, final Set<String> folders) {
		final List<String> arguments = new ArrayList<>();
		String name = "row " + record.getRecordNumber();
		for (final Map.Entry<String, String> cell : record.toMap().entrySet()) {
			final String column = cell.getKey().toLowerCase(Locale.ROOT);
			if (cell.getValue().isEmpty()) continue;
			if (column.equals("map")) {
				final Path map = file.toAbsolutePath().resolveSibling(cell.getValue());
				arguments.add(0, map.toString());
				name = MapReader.nameOf(map);
			}
			else {
				arguments.add("--" + column + "=" + cell.getValue());
				if (column.equals("emdb") && name.startsWith("row ")) name = cell.getValue();
			}
		}
		String folder = ReportNames.folder(name);
		for (int i = 2; !folders.add(folder); i++) folder = ReportNames.folder(name + "-" + i);
		return new Row(name, folder, arguments);
	}
}

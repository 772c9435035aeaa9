package io.github.emvalidation.training.power;

import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The file of all maps that were checked, a line a limit and one that ends the map. Lines are added map by map, so that an evaluation that
 * was stopped goes on where it was; the lines of a map without its end do not count.
 */
final class TrialTable {

	private static final List<String> COLUMNS = List.of("structure", "family", "part", "fault", "degree", "seed", "check", "criterion", "side",
		"value", "limit", "fired");
	private static final String END = "end";

	private final Path file;
	private final Map<String, TrialRow> rows = new LinkedHashMap<>();

	/** Reads what is there. */
	TrialTable(final Path file) {
		this.file = file;
		if (Files.isRegularFile(file)) read();
	}

	private void read() {
		final CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (Reader reader = Files.newBufferedReader(file); var records = format.parse(reader)) {
			List<Outcome> outcomes = new ArrayList<>();
			String open = "";
			for (final CSVRecord record : records) {
				if (record.size() < COLUMNS.size()) continue;
				final String key = TrialRow.key(record.get(0), record.get(3), record.get(4), Long.parseLong(record.get(5)));
				if (!key.equals(open)) outcomes = new ArrayList<>();
				open = key;
				if (!record.get(6).equals(END)) {
					outcomes.add(outcome(record));
					continue;
				}
				rows.put(key, new TrialRow(record.get(0), record.get(1), record.get(2), record.get(3), record.get(4), Long.parseLong(record.get(5)),
					outcomes));
				open = "";
			}
		}
		catch (final IOException | IllegalArgumentException e) {
			throw new BadInputException("The table " + file + " cannot be gone on with: " + e.getMessage() + ". Name another file.", e);
		}
	}

	private static Outcome outcome(final CSVRecord record) {
		return new Outcome(record.get(6), record.get(7), record.get(8), Double.parseDouble(record.get(9)), Double.parseDouble(record.get(10)),
			Boolean.parseBoolean(record.get(11)));
	}

	/** The maps that have been checked. */
	synchronized List<TrialRow> rows() {
		return List.copyOf(rows.values());
	}

	synchronized boolean has(final String structure, final String fault, final String degree, final long seed) {
		return rows.containsKey(TrialRow.key(structure, fault, degree, seed));
	}

	/** Adds a map to the file. */
	synchronized void add(final TrialRow row) throws IOException {
		final StringWriter text = new StringWriter();
		try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
			if (!Files.exists(file)) printer.printRecord(COLUMNS);
			for (final Outcome o : row.outcomes()) print(printer, row, o.check(), o.criterion(), o.side(), o.value(), o.limit(), o.fired());
			print(printer, row, END, "", "", 0, 0, false);
		}
		if (file.getParent() != null) Files.createDirectories(file.getParent());
		Files.writeString(file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		rows.put(row.key(), row);
	}

	private static void print(final CSVPrinter printer, final TrialRow row, final String check, final String criterion, final String side,
		final double value, final double limit, final boolean fired) throws IOException
	{
		printer.printRecord(row.structure(), row.family(), row.part(), row.fault(), row.degree(), row.seed(), check, criterion, side,
			rounded(value), limit, fired);
	}

	/** Six digits say all. */
	private static String rounded(final double value) {
		return Double.isNaN(value) ? "NaN" : String.format(java.util.Locale.ROOT, "%.6g", value);
	}
}

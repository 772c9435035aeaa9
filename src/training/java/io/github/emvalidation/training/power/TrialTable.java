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
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The file of all maps that were checked, a line a limit and one that ends the map and names the checks that ran. Lines are added map by
 * map, so that an evaluation that was stopped goes on where it was; the lines of a map without its end do not count. Further checks of a
 * map that is there already are added at the end, and take the place of what the same checks said before.
 */
final class TrialTable {

	private static final List<String> COLUMNS = List.of("structure", "family", "part", "fault", "degree", "seed", "check", "criterion", "side",
		"value", "limit", "fired");
	private static final String END = "end";
	/** What ran where the end of a map names no checks. */
	private static final Set<String> WITHOUT_NETWORKS = Set.of("0.a", "0.b", "0.c", "0.d", "0.f", "0.g", "0.i", "0.j");

	private final Path file;
	private final Map<String, TrialRow> rows = new LinkedHashMap<>();

	/**
	 * Reads what is there.
	 *
	 * @param again ids of checks that run once more: the file forgets them
	 */
	TrialTable(final Path file, final Set<String> again) throws IOException {
		this.file = file;
		if (!Files.isRegularFile(file)) return;
		read();
		if (!again.isEmpty()) forget(again);
	}

	/** Writes the file once more without these checks. */
	private void forget(final Set<String> again) throws IOException {
		final List<TrialRow> kept = rows.values().stream().map(row -> row.without(again)).toList();
		rows.clear();
		Files.delete(file);
		for (final TrialRow row : kept) add(row);
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
				final Set<String> ran = record.get(7).isEmpty() ? WITHOUT_NETWORKS : Set.of(record.get(7).split(" "));
				rows.merge(key, new TrialRow(record.get(0), record.get(1), record.get(2), record.get(3), record.get(4),
					Long.parseLong(record.get(5)), outcomes, ran), TrialRow::plus);
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

	/** Which checks ran on a map. */
	synchronized Set<String> ran(final String structure, final String fault, final String degree, final long seed) {
		final TrialRow row = rows.get(TrialRow.key(structure, fault, degree, seed));
		return row == null ? Set.of() : row.checks();
	}

	/** Adds a map, or further checks of it, to the file. */
	synchronized void add(final TrialRow row) throws IOException {
		final StringWriter text = new StringWriter();
		try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
			if (!Files.exists(file)) printer.printRecord(COLUMNS);
			for (final Outcome o : row.outcomes()) print(printer, row, o.check(), o.criterion(), o.side(), o.value(), o.limit(), o.fired());
			print(printer, row, END, row.checks().stream().sorted().collect(Collectors.joining(" ")), "", 0, 0, false);
		}
		if (file.getParent() != null) Files.createDirectories(file.getParent());
		Files.writeString(file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		rows.merge(row.key(), row, TrialRow::plus);
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

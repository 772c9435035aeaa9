package io.github.emvalidation.app.table;

import io.github.emvalidation.app.table.MapTable.Row;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.io.FileHash;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.collection.MapLine.Origin;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.report.overview.RowSet;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of maps with the folder for its reports.
 *
 * @param name   of the table
 * @param sha256 of its content
 * @param folder for the overview and the folders of the reports
 * @param rows   all of them
 */
record TableRows(String name, String sha256, Path folder, List<Row> rows) {

	private static final Pattern MAP = Pattern.compile(".*\\.(map|mrc|ccp4)(\\.gz|\\.bz2)?");

	/**
	 * @param folder empty for one beside the table
	 * @throws BadInputException when the file is no table of maps
	 */
	static TableRows read(final Path table, final List<Check> known, final Optional<Path> folder) {
		final List<Row> rows = MapTable.read(table, known);
		final String name = table.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
		final Path results = folder.orElseGet(() -> table.toAbsolutePath().resolveSibling(name + "-validation"));
		try {
			final String sha256 = FileHash.sha256(table, Progress.NONE);
			return new TableRows(name, sha256, results, placed(rows, sha256, results));
		}
		catch (final IOException e) {
			throw new BadInputException("The table " + table + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/** The rows with their folders: those that an earlier run of this table planned, so that all runs that share it agree. */
	private static List<Row> placed(final List<Row> rows, final String sha256, final Path results) {
		final Map<Integer, String> planned = OverviewWriter.plannedFolders(results, sha256);
		if (planned.size() != rows.size()) return RowFolders.assigned(rows, results);
		return rows.stream().map(row -> row.in(planned.get(row.number()))).toList();
	}

	/** Names of the maps in a folder that no row names, in order. */
	List<String> unnamed(final Path maps) throws IOException {
		final Set<Path> named = new HashSet<>();
		for (final Row row : rows) {
			for (final Input input : Input.given()) row.given().file(input).ifPresent(file -> named.add(file.toAbsolutePath().normalize()));
		}
		try (Stream<Path> files = Files.list(maps)) {
			return files.filter(file -> isMap(file) && !named.contains(file.toAbsolutePath().normalize())).map(file -> file.getFileName().toString())
				.sorted().toList();
		}
	}

	private static boolean isMap(final Path file) {
		return MAP.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT)).matches() && Files.isRegularFile(file);
	}

	/** @throws BadInputException when the table has none of these rows */
	List<Row> chosen(final RowSet set) {
		final List<Row> chosen = rows.stream().filter(row -> set.has(row.number())).toList();
		if (chosen.isEmpty()) {
			throw new BadInputException("The table has rows 1 to " + rows.size() + ", but rows " + set.text() + " were asked for.");
		}
		return chosen;
	}

	/** Of each row, before it has an outcome. */
	List<MapOutcome> outcomes() {
		return rows.stream().map(row -> outcome(row, Optional.empty())).toList();
	}

	/** @param message why there is no report; empty when there is one */
	MapOutcome outcome(final Row row, final Optional<String> message) {
		final Origin origin = new Origin(name, sha256, row.number(), rows.size());
		return new MapOutcome(row.name(), folder.resolve(row.folder()), message, row.extra()).of(origin);
	}
}

package io.github.emvalidation.report.overview;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.ReportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The maps of an overview.csv, so that the overviews of several days can become one. */
final class EarlierOverview {

	/** The column that says which overview a map comes from. */
	static final String TABLE = "table";
	private static final String GONE = "The report that this row had is no longer there.";

	private EarlierOverview() {}

	/**
	 * The maps of the overviews in these folders, in their order.
	 *
	 * @throws BadInputException when a folder has none
	 */
	static List<MapOutcome> maps(final List<Path> folders) {
		final List<MapOutcome> maps = new ArrayList<>();
		for (final Path folder : folders) {
			final String name = name(folder);
			maps(folder).forEach(map -> maps.add(map.extra().containsKey(TABLE) ? map : map.with(TABLE, name)));
		}
		return maps;
	}

	/** "monday" of the folder monday-validation. */
	static String name(final Path folder) {
		return folder.toAbsolutePath().normalize().getFileName().toString().replaceFirst("(?<=.)-validation$", "");
	}

	private static List<MapOutcome> maps(final Path folder) {
		final Path file = folder.resolve(OverviewWriter.CSV);
		final CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
			final List<MapOutcome> maps = new ArrayList<>();
			for (final CSVRecord row : rows) maps.add(map(row, rows.getHeaderNames(), folder));
			return maps;
		}
		catch (final IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
			throw new BadInputException("There is no overview in " + folder + " (" + OverviewWriter.CSV + "); expected a folder that --table wrote.",
				e);
		}
	}

	private static MapOutcome map(final CSVRecord row, final List<String> columns, final Path folder) {
		final Map<String, String> extra = new LinkedHashMap<>();
		columns.stream().filter(column -> !OverviewCsv.isTaken(column)).forEach(column -> extra.put(column, row.get(column)));
		final Path report = folder.resolve(row.get("report")).getParent();
		final Optional<String> message = Optional.of(row.get("message")).filter(text -> !text.isEmpty());
		final boolean isThere = !row.get("report").isEmpty() && Files.isRegularFile(report.resolve(ReportFiles.JSON));
		return new MapOutcome(row.get("map"), report, message.isPresent() || isThere ? message : Optional.of(GONE), extra);
	}
}

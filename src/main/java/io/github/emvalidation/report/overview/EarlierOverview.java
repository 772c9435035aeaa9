package io.github.emvalidation.report.overview;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.collection.LineFile;
import io.github.emvalidation.report.collection.MapLine;
import io.github.emvalidation.report.overview.Parts.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The maps of a folder of reports, so that the parts of a table, or the overviews of several days, can become one. */
final class EarlierOverview {

	/** The column that says which overview a map comes from. */
	static final String TABLE = "table";
	private static final String GONE = "The report that this row had is no longer there.";
	private static final String PENDING = "There is no report yet: the run of this row has not ended, or did not reach its end.";

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
			maps(folder).forEach(map -> maps.add(folders.size() == 1 || map.extra().containsKey(TABLE) ? map : map.with(TABLE, name)));
		}
		return maps;
	}

	/** "monday" of the folder monday-validation. */
	static String name(final Path folder) {
		return folder.toAbsolutePath().normalize().getFileName().toString().replaceFirst("(?<=.)-validation$", "");
	}

	private static List<MapOutcome> maps(final Path folder) {
		final Path file = folder.resolve(OverviewWriter.LINES);
		final Optional<List<MapLine>> lines = Files.isRegularFile(file) ? Optional.of(LineFile.read(file)) : Optional.empty();
		final Optional<List<MapLine>> plan = Parts.plan(folder).filter(rows -> lines.isEmpty() || isCurrent(rows, lines.get(), folder));
		if (plan.isPresent()) return assembled(plan.get(), folder);
		return lines.isPresent() ? lines.get().stream().map(line -> outcome(line, folder)).toList() : ofCsv(folder);
	}

	/** Whether a plan belongs to the table of the overview that is there, or to a later one. */
	private static boolean isCurrent(final List<MapLine> plan, final List<MapLine> overview, final Path folder) {
		if (overview.stream().map(MapLine::origin).allMatch(plan.get(0).origin()::isSameTable)) return true;
		return Parts.time(Parts.planFile(folder)).orElseThrow().compareTo(Parts.time(folder.resolve(OverviewWriter.LINES)).orElseThrow()) > 0;
	}

	/** An outcome for each row of the plan: the latest one in the parts, else the report if it is there, else why there is none. */
	private static List<MapOutcome> assembled(final List<MapLine> plan, final Path folder) {
		final Map<Integer, Found> latest = new HashMap<>();
		for (final Found found : Parts.outcomes(folder)) {
			final MapLine.Origin origin = found.line().origin();
			if (plan.get(0).origin().isSameTable(origin)) latest.put(origin.row(), found);
		}
		final Map<Integer, String> failures = Parts.failures(folder);
		return plan.stream().map(row -> assembled(row, Optional.ofNullable(latest.get(row.origin().row())), failures, folder)).toList();
	}

	private static MapOutcome assembled(final MapLine row, final Optional<Found> found, final Map<Integer, String> failures,
		final Path folder)
	{
		final MapOutcome map = new MapOutcome(row.map(), folder.resolve(row.folder()).normalize(), Optional.empty(), row.extra(),
			Optional.of(row.origin()));
		final Path json = map.folder().resolve(ReportFiles.JSON);
		final boolean isThere = Files.isRegularFile(json);
		if (found.isEmpty()) {
			return isThere ? map : map.refused(failures.getOrDefault(row.origin().row(), PENDING));
		}
		final String message = found.get().line().message();
		if (message == null) return isThere ? map : map.refused(GONE);
		// a run that was stopped before it could write its part may have made the report since
		final boolean later = isThere && Parts.time(json).filter(time -> time.compareTo(found.get().written()) > 0).isPresent();
		return later ? map : map.refused(message);
	}

	private static MapOutcome outcome(final MapLine line, final Path folder) {
		final Path report = folder.resolve(line.folder()).normalize();
		final Optional<String> message = Optional.ofNullable(line.message());
		final boolean isThere = Files.isRegularFile(report.resolve(ReportFiles.JSON));
		return new MapOutcome(line.map(), report, message.isPresent() || isThere ? message : Optional.of(GONE), line.extra(),
			Optional.ofNullable(line.origin()));
	}

	/** From a folder of an earlier version of the program, which has no lines. */
	private static List<MapOutcome> ofCsv(final Path folder) {
		final Path file = folder.resolve(OverviewWriter.CSV);
		final CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
			final List<MapOutcome> maps = new ArrayList<>();
			for (final CSVRecord row : rows) maps.add(map(row, rows.getHeaderNames(), folder));
			return maps;
		}
		catch (final IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
			throw new BadInputException("There is no overview in " + folder + " (" + OverviewWriter.LINES + " or " + OverviewWriter.CSV +
				"); expected a folder that --table wrote.", e);
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

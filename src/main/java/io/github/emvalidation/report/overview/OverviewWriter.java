package io.github.emvalidation.report.overview;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.report.Score;
import io.github.emvalidation.report.collection.LineFile;
import io.github.emvalidation.report.collection.MapLine;
import io.github.emvalidation.report.files.ReportFolder;
import io.github.emvalidation.report.files.WholeFile;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Writes the results of many maps into one page, one table and a file of lines. */
public final class OverviewWriter {

	static final String HTML = "overview.html";
	static final String CSV = "overview.csv";
	static final String LINES = "overview.jsonl";

	/** With more maps the page would take too long to load. */
	private static final int MOST_PICTURES = 1000;

	private OverviewWriter() {}

	/**
	 * Writes overview.html, overview.csv and overview.jsonl, which replace earlier ones, from the reports in the folders of the maps.
	 *
	 * @param maps   in the order in which they are to be listed
	 * @param checks whose headline values become columns
	 * @return overview.html
	 * @throws BadInputException when they cannot be written, in one sentence
	 */
	public static Path write(final String title, final List<MapOutcome> maps, final List<CheckInfo> checks, final Path folder) {
		final List<ListedMap> listed = listed(maps, known(maps), maps.size() <= MOST_PICTURES);
		try (ReportFolder files = ReportFolder.open(folder, Optional.empty())) {
			files.expect(List.of(HTML, CSV, LINES));
			Files.write(files.path(HTML), OverviewPage.of(title, listed, checks, folder).getBytes(StandardCharsets.UTF_8));
			Files.write(files.path(CSV), OverviewCsv.of(listed, folder).getBytes(StandardCharsets.UTF_8));
			Files.write(files.path(LINES), text(listed, folder).getBytes(StandardCharsets.UTF_8));
			return files.publish(List.of()).get(0);
		}
		catch (final IOException e) {
			throw ReportFolder.unwritable(folder, e);
		}
	}

	/** The same outcomes; where a report is no longer there, or is damaged, it says so. */
	public static List<MapOutcome> checked(final List<MapOutcome> maps) {
		return maps.stream().map(OverviewWriter::checked).toList();
	}

	private static MapOutcome checked(final MapOutcome map) {
		if (map.message().isPresent()) return map;
		try {
			SavedReport.read(map.folder());
			return map;
		}
		catch (final BadInputException e) {
			return map.refused("The report was made, but is gone: " + e.getMessage());
		}
	}

	/**
	 * Writes the outcomes of some rows of a table, which {@link #maps} puts together with those of the other rows.
	 *
	 * @return the file
	 * @throws BadInputException when it cannot be written, in one sentence
	 */
	public static Path writePart(final RowSet rows, final List<MapOutcome> maps, final Path folder) {
		final Path part = Parts.file(folder, rows);
		try {
			// what other parts say is theirs: each of many runs would read all of it
			final boolean pictures = maps.stream().flatMap(map -> map.origin().stream()).allMatch(row -> row.rows() <= MOST_PICTURES);
			WholeFile.write(part, text(listed(maps, Map.of(), pictures), folder));
			return part;
		}
		catch (final IOException e) {
			throw ReportFolder.unwritable(folder, e);
		}
	}

	/**
	 * Writes down which maps the table has, so that those whose run never ends are known too. Runs of its parts may do so at once.
	 *
	 * @param maps of all rows
	 * @throws BadInputException when it cannot be written, in one sentence
	 */
	public static void writePlan(final List<MapOutcome> maps, final Path folder) {
		final List<ListedMap> rows = maps.stream().map(map -> ListedMap.of(map.refused(""), Optional.empty(), false)).toList();
		final String plan = text(rows, folder);
		try {
			final Path file = Parts.planFile(folder);
			if (!Files.isRegularFile(file) || !Files.readString(file).equals(plan)) WholeFile.write(file, plan);
		}
		catch (final IOException e) {
			throw ReportFolder.unwritable(folder, e);
		}
	}

	/** The folders of the rows of a table of this content, by their numbers; none where no run of its parts has planned them. */
	public static Map<Integer, String> plannedFolders(final Path folder, final String sha256) {
		final Map<Integer, String> folders = new HashMap<>();
		for (final MapLine row : Parts.plan(folder).orElse(List.of())) {
			if (row.origin().sha256().equals(sha256)) folders.put(row.origin().row(), row.folder());
		}
		return folders;
	}

	private static String text(final List<ListedMap> maps, final Path folder) {
		return LineFile.text(maps.stream().map(map -> map.line(folder)).toList());
	}

	/** The maps with what their reports say; what is known of a report still holds if the report is the same. */
	private static List<ListedMap> listed(final List<MapOutcome> maps, final Map<Path, MapLine> known, final boolean pictures) {
		return Parallel.map(maps.size(), i -> ListedMap.of(maps.get(i),
			Optional.ofNullable(known.get(maps.get(i).folder().toAbsolutePath().normalize())), pictures));
	}

	/** What the overviews and parts beside the reports say of them, by the folders of the reports. */
	private static Map<Path, MapLine> known(final List<MapOutcome> maps) {
		final Map<Path, MapLine> known = new HashMap<>();
		maps.stream().map(map -> map.folder().toAbsolutePath().normalize().getParent()).distinct().forEach(results ->
			Parts.outcomes(results).forEach(found -> known.put(results.resolve(found.line().folder()).normalize(), found.line())));
		return known;
	}

	/**
	 * The maps of the tables whose reports are in these folders, in their order: of runs of parts of a table, and of several days.
	 *
	 * @throws BadInputException when a folder has none
	 */
	public static List<MapOutcome> maps(final List<Path> folders) {
		return EarlierOverview.maps(folders);
	}

	/** A title for the overview of these folders: "monday, tuesday". */
	public static String title(final List<Path> folders) {
		return folders.stream().map(EarlierOverview::name).collect(Collectors.joining(", "));
	}

	/** Whether a column of overview.csv has that name. */
	public static boolean isTaken(final String column) {
		return OverviewCsv.isTaken(column);
	}

	/** "3 of 4 checks passed": the score of an existing report. */
	public static String score(final Path folder) {
		final SavedReport report = SavedReport.read(folder);
		final SavedReport.Grade grade = report.score();
		final int excused = (int) report.checks().stream().filter(check -> !check.status().isBad() && !check.excused().isEmpty()).count();
		return new Score(grade.passed(), grade.evaluable(), excused, grade.resolutionEstimates()).text();
	}

	/** Whether one of the checks of an existing report is one that {@code fails} by its id and status. */
	public static boolean fails(final Path folder, final BiPredicate<String, Status> fails) {
		return SavedReport.read(folder).checks().stream().anyMatch(check -> fails.test(check.id(), check.status()));
	}
}

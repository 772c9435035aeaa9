package io.github.emvalidation.report.overview;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.Score;
import io.github.emvalidation.report.files.ReportFolder;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Writes the results of many maps into one page and one table. */
public final class OverviewWriter {

	static final String HTML = "overview.html";
	static final String CSV = "overview.csv";

	private OverviewWriter() {}

	/**
	 * Writes overview.html and overview.csv, which replace earlier ones, from the reports in the folders of the maps.
	 *
	 * @param maps   in the order in which they are to be listed
	 * @param checks whose headline values become columns
	 * @return overview.html
	 * @throws BadInputException when they cannot be written, in one sentence
	 */
	public static Path write(final String title, final List<MapOutcome> maps, final List<CheckInfo> checks, final Path folder) {
		final Map<MapOutcome, Optional<SavedReport>> reports = new LinkedHashMap<>();
		for (final MapOutcome map : maps) {
			reports.put(map, map.message().isPresent() ? Optional.empty() : Optional.of(SavedReport.read(map.folder())));
		}
		try (ReportFolder files = ReportFolder.open(folder, Optional.empty())) {
			files.expect(List.of(HTML, CSV));
			Files.write(files.path(HTML), OverviewPage.of(title, reports, checks, folder).getBytes(StandardCharsets.UTF_8));
			Files.write(files.path(CSV), OverviewCsv.of(reports, folder).getBytes(StandardCharsets.UTF_8));
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
			return new MapOutcome(map.name(), map.folder(), Optional.of("The report was made, but is gone: " + e.getMessage()), map.extra());
		}
	}

	/**
	 * The maps of the overviews in these folders, in their order; those of several tables or days.
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

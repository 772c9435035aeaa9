package io.github.emvalidation.app.table;

import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.report.overview.RowSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Validates the maps of a table and writes an overview of them. */
public final class TableValidation {

	private TableValidation() {}

	/**
	 * What holds for all maps.
	 *
	 * @param folder   for the overview and the folders of the reports; empty for one beside the table
	 * @param checks   the checks to run
	 * @param known    all checks
	 * @param given    settings of checks, unless a row has others
	 * @param settings the settings that do not come from the table, by their names
	 * @param reader   reads and fetches maps
	 * @param archive  address of the copy of EMDB, if one was given
	 * @param jobs     maps at a time
	 * @param threads  cores for all jobs together
	 */
	public record Common(Optional<Path> folder, List<Check> checks, List<Check> known, GivenSettings given, ReportStyle style,
		Map<String, String> settings, EntryReader reader, Optional<String> archive, int jobs, int threads)
	{}

	/**
	 * What came of it.
	 *
	 * @param file overview.html, or the part of the overview that has these rows
	 * @param maps the outcome of each row, in their order
	 */
	public record Written(Path file, List<MapOutcome> maps) {

		/** Whether every map has its report. */
		public boolean isComplete() {
			return maps.stream().allMatch(map -> map.message().isEmpty());
		}
	}

	/**
	 * Validates every map of the table; one that cannot be validated has the reason in the overview.
	 *
	 * @param tell gets a line for every finished map
	 * @throws BadInputException     when the file is no table, or nothing can be written into the folder
	 * @throws CancellationException when {@code progress} says so
	 */
	public static Written run(final Path table, final Common common, final Progress progress, final Consumer<String> tell) {
		final TableRows all = TableRows.read(table, common.known(), common.folder());
		ReportWriter.requireWritable(all.folder());
		final List<MapOutcome> maps = new TableRun(common, all, Optional.empty(), progress, tell).run(all.rows());
		final Path overview = OverviewWriter.write(all.name(), maps, common.checks().stream().map(Check::info).toList(), all.folder());
		return new Written(overview, maps);
	}

	/**
	 * Validates some rows of the table, as one of several runs that share the work, and writes their part of the overview.
	 *
	 * @param rows those that the table does not have are left out
	 * @throws BadInputException as for the whole table, and when it has none of these rows
	 */
	public static Written run(final Path table, final RowSet rows, final Common common, final Progress progress,
		final Consumer<String> tell)
	{
		final TableRows all = TableRows.read(table, common.known(), common.folder());
		final List<MapTable.Row> chosen = all.chosen(rows);
		ReportWriter.requireWritable(all.folder());
		OverviewWriter.writePlan(all.outcomes(), all.folder());
		try (BegunRows begun = new BegunRows(all.folder())) {
			final List<MapOutcome> maps = new TableRun(common, all, Optional.of(begun), progress, tell).run(chosen);
			return new Written(OverviewWriter.writePart(rows, maps, all.folder()), maps);
		}
	}
}

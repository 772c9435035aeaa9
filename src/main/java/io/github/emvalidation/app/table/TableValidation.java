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
	 * @param overview overview.html
	 * @param maps     the outcome of each row, in their order
	 */
	public record Written(Path overview, List<MapOutcome> maps) {

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
		final List<MapTable.Row> rows = MapTable.read(table, common.known());
		final Path folder = common.folder().orElseGet(() -> table.toAbsolutePath().resolveSibling(name(table) + "-validation"));
		ReportWriter.requireWritable(folder);
		final List<MapOutcome> maps = OverviewWriter.checked(new TableRun(common, folder, progress, tell).run(RowFolders.assigned(rows, folder)));
		final Path overview = OverviewWriter.write(name(table), maps, common.checks().stream().map(Check::info).toList(), folder);
		return new Written(overview, maps);
	}

	private static String name(final Path table) {
		return table.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
	}
}

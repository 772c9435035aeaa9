package io.github.emvalidation.app.table;

import io.github.emvalidation.app.Chosen;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.app.MemoryNeed;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.collection.MapCollection;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.report.overview.RowSet;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.Grid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
	 * @param reference other maps, among which each has its place
	 */
	public record Common(Optional<Path> folder, List<Check> checks, List<Check> known, GivenSettings given, ReportStyle style,
		Map<String, String> settings, EntryReader reader, Optional<String> archive, int jobs, int threads, Optional<MapCollection> reference)
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
		final List<MapOutcome> maps = OverviewWriter.checked(new TableRun(common, all, Optional.empty(), progress, tell).run(all.rows()));
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
			final List<MapOutcome> maps = OverviewWriter.checked(new TableRun(common, all, Optional.of(begun), progress, tell).run(chosen));
			return new Written(OverviewWriter.writePart(rows, maps, all.folder()), maps);
		}
	}

	/**
	 * What the validation of each row is likely to take, by the headers of the files that are there; nothing is fetched.
	 *
	 * @throws BadInputException when the file is no table of maps
	 */
	public static List<RowCost> costs(final Path table, final Common common) {
		final List<MapTable.Row> rows = TableRows.read(table, common.known(), common.folder()).rows();
		return Parallel.map(rows.size(), i -> cost(rows.get(i), common));
	}

	private static RowCost cost(final MapTable.Row row, final Common common) {
		final Given given = row.given();
		final boolean halves = given.has(Input.HALF1);
		try {
			if (row.refusal().isPresent()) throw new BadInputException(row.refusal().get());
			final Optional<Path> file = given.file(Input.MAP).or(() -> given.file(Input.HALF1));
			final Optional<Grid> grid = file.map(path -> MapReader.grid(path, given.reading()));
			final OptionalLong voxels = grid.map(known -> OptionalLong.of(known.voxels())).orElse(OptionalLong.empty());
			final Grid size = grid.orElse(RowCost.USUAL_GRID);
			final List<Chosen> checks = common.given().and(row.settings()).of(common.checks(), common.known());
			return new RowCost(row.number(), voxels, halves, Math.max(TableRun.bytes(size.voxels()), MemoryNeed.bytes(size, given, checks)));
		}
		catch (final BadInputException e) {
			// the task says so in the overview
			return new RowCost(row.number(), OptionalLong.of(0), halves, 0);
		}
	}

	/**
	 * Writes down which maps the table has and where their reports will be, before several runs share it.
	 *
	 * @throws BadInputException when the file is no table, or nothing can be written into the folder
	 */
	public static void plan(final Path table, final Common common) {
		final TableRows all = TableRows.read(table, common.known(), common.folder());
		ReportWriter.requireWritable(all.folder());
		OverviewWriter.writePlan(all.outcomes(), all.folder());
	}

	/**
	 * Names of the maps beside the table that it does not name.
	 *
	 * @throws BadInputException when the file is no table of maps
	 */
	public static List<String> unnamed(final Path table, final Common common) {
		final Path maps = table.toAbsolutePath().getParent();
		try {
			return TableRows.read(table, common.known(), common.folder()).unnamed(maps);
		}
		catch (final IOException e) {
			throw new BadInputException("The folder " + maps + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/** Where the reports of a table are. */
	public static Path folder(final Path table, final Common common) {
		return TableRows.read(table, common.known(), common.folder()).folder();
	}

	/** The overview of the rows that runs of parts of a table have validated so far. */
	public static Written overview(final Path table, final Common common) {
		final TableRows all = TableRows.read(table, common.known(), common.folder());
		OverviewWriter.writePlan(all.outcomes(), all.folder());
		final List<MapOutcome> maps = OverviewWriter.maps(List.of(all.folder()));
		return new Written(OverviewWriter.write(all.name(), maps, common.checks().stream().map(Check::info).toList(), all.folder()), maps);
	}
}

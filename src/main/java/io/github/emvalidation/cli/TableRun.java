package io.github.emvalidation.cli;

import io.github.emvalidation.app.Chosen;
import io.github.emvalidation.app.ErrorSentence;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.app.MemoryGate;
import io.github.emvalidation.app.ReportRun;
import io.github.emvalidation.app.ResultStore;
import io.github.emvalidation.app.StageProgress;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.cli.MapTable.Row;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.report.saved.FinishedReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.imglib2.parallel.Parallelization;

/**
 * Validates the maps of a table, each as the command line would validate it. For a map that cannot be validated the overview gives
 * the reason. A map is skipped if its report is there already, of the same file with the same settings, so that a stopped run goes on
 * where it was.
 */
final class TableRun {

	/** Share of the memory that Java may use; the rest is for everything that does not grow with the map. */
	private static final double SHARE = 0.85;
	/** Single-precision volumes that a validation takes at most, with the map, its drawings and a reserve. */
	private static final int VOLUMES = 8;

	/**
	 * The common part of all maps.
	 *
	 * @param folder   for the overview and the folders of the reports
	 * @param settings the settings that do not come from the table, by their names
	 * @param map      options for fetching maps
	 * @param threads  cores for all jobs together
	 */
	record Common(Path folder, Checks checks, ReportStyle style, Map<String, String> settings, MapOptions map, int jobs, int threads) {}

	/**
	 * The checks of a run.
	 *
	 * @param wanted   the checks to run
	 * @param known    all
	 * @param settings settings for every map, unless a row has others
	 */
	record Checks(List<Check> wanted, List<Check> known, GivenSettings settings) {

		/** The checks as they are set for a row. */
		List<Chosen> of(final Row row) {
			return settings.and(row.settings()).of(wanted, known);
		}
	}

	private final Common common;
	private final MemoryGate memory = new MemoryGate((long) (SHARE * Runtime.getRuntime().maxMemory()));
	private final Progress progress;
	private final PrintWriter out;

	/** @param out gets a line for every finished map */
	TableRun(final Common common, final Progress progress, final PrintWriter out) {
		this.common = common;
		this.progress = progress;
		this.out = out;
	}

	/** The outcomes of the rows, in their order. */
	List<MapOutcome> run(final List<Row> rows) {
		final ExecutorService jobs = Executors.newFixedThreadPool(Math.min(common.jobs, rows.size()));
		try {
			final List<Future<MapOutcome>> running = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				final Row row = rows.get(i);
				final String label = (i + 1) + " of " + rows.size() + ", " + row.name();
				running.add(jobs.submit(() -> Parallelization.runWithNumThreads(Math.max(1, common.threads / common.jobs), () -> run(row, label))));
			}
			final List<MapOutcome> outcomes = new ArrayList<>();
			for (final Future<MapOutcome> one : running) outcomes.add(one.get());
			return outcomes;
		}
		catch (final ExecutionException e) {
			if (e.getCause() instanceof CancellationException stopped) throw stopped;
			throw new IllegalStateException(e.getCause());
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted while validating a table");
		}
		finally {
			jobs.shutdownNow();
		}
	}

	private MapOutcome run(final Row row, final String label) {
		final Path folder = common.folder.resolve(row.folder());
		try {
			final boolean made = validate(row, folder, new StageProgress(progress, label));
			tell(label + ": " + OverviewWriter.score(folder) + (made ? "" : " (the report was there)"));
			return new MapOutcome(row.name(), folder, Optional.empty());
		}
		catch (final CancellationException e) {
			// the program is being stopped; the map is not to blame
			throw e;
		}
		catch (final RuntimeException | LinkageError | OutOfMemoryError e) {
			return refused(row, folder, label, ErrorSentence.of(e));
		}
	}

	private MapOutcome refused(final Row row, final Path folder, final String label, final String why) {
		tell(label + ": " + why);
		return new MapOutcome(row.name(), folder, Optional.of(why));
	}

	/** Whether a report was made. */
	private boolean validate(final Row row, final Path folder, final Progress stage) {
		if (row.refusal().isPresent()) throw new BadInputException(row.refusal().get());
		final List<Chosen> checks = common.checks.of(row);
		final Map<String, String> settings = new TreeMap<>(common.settings);
		settings.putAll(GivenSettings.named(checks));
		final Map<String, String> recorded = MapOptions.recorded(row.given(), common.map.archive(), settings);
		if (FinishedReport.isIn(folder, row.given().files(), recorded, stage)) return false;
		final long bytes = VOLUMES * Float.BYTES * common.map.reader().voxels(row.given(), stage);
		memory.enter(bytes);
		try {
			ReportWriter.requireWritable(folder);
			final Entry entry = common.map.reader().read(row.given(), stage).checked();
			final Report report = ReportRun.report(entry, checks, new ResultStore(), stage).with(recorded);
			ReportWriter.write(report, folder, common.style, stage);
			return true;
		}
		finally {
			memory.leave(bytes);
		}
	}

	private synchronized void tell(final String sentence) {
		out.println(sentence);
		out.flush();
	}
}

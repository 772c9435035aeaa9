package io.github.emvalidation.cli;

import io.github.emvalidation.app.ErrorSentence;
import io.github.emvalidation.app.MemoryGate;
import io.github.emvalidation.app.StageProgress;
import io.github.emvalidation.app.Validation;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.cli.MapTable.Row;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.app.ResultStore;
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
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.imglib2.parallel.Parallelization;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/**
 * Validates the maps of a table, each as the command line would by itself. A map that cannot be validated stays a sentence in the
 * overview; one whose report is there already, of the same file with the same settings, is left alone, so that a run that was
 * stopped goes on where it was.
 */
final class TableRun {

	/** Of what Java may use; the rest is for what does not grow with the map. */
	private static final double SHARE = 0.85;
	/** Volumes of single-precision numbers that validating takes at most, the map and its drawings included, with a reserve. */
	private static final int VOLUMES = 8;

	/**
	 * What all maps have in common.
	 *
	 * @param folder   for the overview and the folders of the reports
	 * @param settings the settings that do not come from the table, by their names
	 * @param more     arguments that every row gets
	 * @param threads  cores for all jobs together
	 */
	record Common(Path folder, List<Check> checks, ReportStyle style, Map<String, String> settings, List<String> more, int jobs, int threads) {}

	/** A row is parsed as a command line of its own. */
	@Command
	private static final class RowOptions {

		@Mixin
		private MapOptions map;
	}

	private final Common common;
	private final MemoryGate memory = new MemoryGate((long) (SHARE * Runtime.getRuntime().maxMemory()));
	private final Progress progress;
	private final PrintWriter out;

	/** @param out is told of every map when it is done */
	TableRun(final Common common, final Progress progress, final PrintWriter out) {
		this.common = common;
		this.progress = progress;
		this.out = out;
	}

	/** What came of the rows, in their order. */
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
			// the program is being stopped; nothing is wrong with the map
			throw e;
		}
		catch (final ParameterException e) {
			return refused(row, folder, label, e.getMessage());
		}
		catch (final RuntimeException | LinkageError | OutOfMemoryError e) {
			return refused(row, folder, label, ErrorSentence.of(e));
		}
	}

	private MapOutcome refused(final Row row, final Path folder, final String label, final String why) {
		tell(label + ": " + why);
		return new MapOutcome(row.name(), folder, Optional.of(why));
	}

	/** Whether a report had to be made. */
	private boolean validate(final Row row, final Path folder, final Progress stage) {
		final MapOptions options = parsed(row);
		final Map<String, String> settings = options.settings(common.settings);
		if (FinishedReport.isIn(folder, options.given(), settings, stage)) return false;
		final long bytes = VOLUMES * Float.BYTES * options.voxels(stage);
		memory.enter(bytes);
		try {
			ReportWriter.requireWritable(folder);
			final Entry entry = options.entry(stage);
			final Report report = Validation.report(entry, common.checks, new ResultStore(), stage).with(settings);
			ReportWriter.write(report, folder, common.style, stage);
			return true;
		}
		finally {
			memory.leave(bytes);
		}
	}

	private MapOptions parsed(final Row row) {
		final List<String> arguments = new ArrayList<>(row.arguments());
		arguments.addAll(common.more);
		final RowOptions options = new RowOptions();
		new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
		if (!options.map.isNamed()) throw new BadInputException("This row names neither a map nor an EMDB id.");
		return options.map;
	}

	private synchronized void tell(final String sentence) {
		out.println(sentence);
		out.flush();
	}
}

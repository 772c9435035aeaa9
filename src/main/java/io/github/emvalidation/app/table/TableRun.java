package io.github.emvalidation.app.table;

import io.github.emvalidation.app.Chosen;
import io.github.emvalidation.app.ErrorSentence;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.app.MemoryGate;
import io.github.emvalidation.app.RecordedSettings;
import io.github.emvalidation.app.ReportRun;
import io.github.emvalidation.app.ResultStore;
import io.github.emvalidation.app.StageProgress;
import io.github.emvalidation.app.table.MapTable.Row;
import io.github.emvalidation.app.table.TableValidation.Common;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.files.ReportClaim;
import io.github.emvalidation.report.files.ReportFolder;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.report.saved.FinishedReport;
import java.io.IOException;
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
import java.util.function.Consumer;
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

	private final Common common;
	private final MemoryGate memory = new MemoryGate((long) (SHARE * Runtime.getRuntime().maxMemory()));
	private final Progress progress;
	private final TableRows table;
	private final Optional<BegunRows> begun;
	private final Consumer<String> tell;

	/**
	 * @param begun notes which rows were begun, where several runs share the table
	 * @param tell  gets a line for every finished map
	 */
	TableRun(final Common common, final TableRows table, final Optional<BegunRows> begun, final Progress progress,
		final Consumer<String> tell)
	{
		this.common = common;
		this.table = table;
		this.begun = begun;
		this.progress = progress;
		this.tell = tell;
	}

	/** The outcomes of the rows, in their order. */
	List<MapOutcome> run(final List<Row> rows) {
		final ExecutorService jobs = Executors.newFixedThreadPool(Math.min(common.jobs(), rows.size()));
		try {
			final List<Future<MapOutcome>> running = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				final Row row = rows.get(i);
				final String label = (i + 1) + " of " + rows.size() + ", " + row.name();
				running.add(jobs.submit(() -> Parallelization.runWithNumThreads(Math.max(1, common.threads() / common.jobs()), () -> run(row, label))));
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
		final Path target = table.folder().resolve(row.folder());
		try {
			if (begun.isPresent() && !begun.get().begin(row.number())) throw new BadInputException(BegunRows.ENDED_TWICE);
			final boolean made = validate(row, target, new StageProgress(progress, label));
			end(row);
			tell(label + ": " + OverviewWriter.score(target) + (made ? "" : " (the report was there)"));
			return table.outcome(row, Optional.empty());
		}
		catch (final CancellationException e) {
			// the program is being stopped; the map is not to blame
			throw e;
		}
		catch (final RuntimeException | LinkageError | OutOfMemoryError e) {
			return refused(row, label, ErrorSentence.of(e));
		}
		catch (final IOException e) {
			return refused(row, label, "Nothing can be written into " + table.folder() + " (" + e.getMessage() + ").");
		}
	}

	private MapOutcome refused(final Row row, final String label, final String why) {
		try {
			end(row);
		}
		catch (final IOException e) {
			// the next run finds that this row was begun once more
		}
		tell(label + ": " + why);
		return table.outcome(row, Optional.of(why));
	}

	private void end(final Row row) throws IOException {
		if (begun.isPresent()) begun.get().end(row.number());
	}

	/** Whether a report was made. */
	private boolean validate(final Row row, final Path target, final Progress stage) {
		if (row.refusal().isPresent()) throw new BadInputException(row.refusal().get());
		final List<Chosen> checks = common.given().and(row.settings()).of(common.checks(), common.known());
		final Map<String, String> settings = new TreeMap<>(common.settings());
		settings.putAll(GivenSettings.named(checks));
		final Map<String, String> recorded = RecordedSettings.of(row.given(), common.archive(), settings);
		ReportFolder.tidy(target);
		if (FinishedReport.isIn(target, row.given().files(), recorded, stage)) return false;
		final long bytes = Math.max(common.reader().memory(row.given(), checks, stage),
			bytes(common.reader().voxels(row.given(), stage)));
		// the rows of a shared table belong to one run each: what a failed computer left behind must not keep them from the next
		if (begun.isPresent()) return validate(row, checks, recorded, target, bytes, stage);
		try (ReportClaim claim = ReportClaim.await(target, stage)) {
			// another run may have made it while this one waited
			if (FinishedReport.isIn(target, row.given().files(), recorded, stage)) return false;
			return validate(row, checks, recorded, target, bytes, stage);
		}
	}

	private boolean validate(final Row row, final List<Chosen> checks, final Map<String, String> recorded, final Path target, final long bytes,
		final Progress stage)
	{
		memory.enter(bytes);
		try {
			final Entry entry = common.reader().read(row.given(), stage).checked();
			final Report report = ReportRun.report(entry, checks, new ResultStore(), stage).with(recorded);
			ReportWriter.write(common.reference().map(others -> others.placed(report)).orElse(report), target, common.style(), stage);
			return true;
		}
		finally {
			memory.leave(bytes);
		}
	}

	/** Memory for the validation of a map of so many voxels. */
	static long bytes(final long voxels) {
		return VOLUMES * Float.BYTES * voxels;
	}

	private synchronized void tell(final String sentence) {
		tell.accept(sentence);
	}
}

package io.github.emvalidation.app.cluster;

import io.github.emvalidation.app.table.RowCost;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.files.ReportFolder;
import io.github.emvalidation.report.files.WholeFile;
import io.github.emvalidation.report.overview.Parts;
import io.github.emvalidation.report.overview.RowSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Submits the rows of a table as one array job, and waits for it. The job goes on without this program. */
public final class ClusterRun {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(?:[^\\s\"']|(?<=\\S)\"[^\"]*\"|(?<=\\S)'[^']*')+");
	/** Java needs this beside the volumes, and a task this beside its Java: the engine of the networks, and Java itself. */
	private static final long HEAP_REST = 384;
	private static final long NATIVE = 1024;
	private static final double SHARE = 0.85;
	private static final double MEGABYTE = 1 << 20;

	private final Slurm slurm;
	private final Path results;
	private final Consumer<String> tell;

	/**
	 * @param results folder of the reports
	 * @param tell    gets sentences for the user
	 */
	public ClusterRun(final Slurm slurm, final Path results, final Consumer<String> tell) {
		this.slurm = slurm;
		this.results = results.toAbsolutePath().normalize();
		this.tell = tell;
	}

	/**
	 * Submits the job.
	 *
	 * @param rows      with what they are likely to take
	 * @param chunk     number of usual rows in a task
	 * @param options   of sbatch, as the user gave them; they overrule those of this program
	 * @param arguments of the command line for a task, without rows and threads
	 * @throws BadInputException when Slurm is not there, refuses the job, or works on these reports already
	 */
	public void submit(final List<RowCost> rows, final int chunk, final String options, final List<String> arguments) {
		requireIdle();
		final List<RowSet> chunks = Chunks.of(rows, chunk, slurm.mostTasks());
		final long heap = heap(rows);
		try {
			final Path parts = Files.createDirectories(Parts.folder(results));
			clean(parts);
			// each job has files of its own: the tasks of an earlier one may still read theirs
			final String name = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
			final Path list = parts.resolve("slurm-" + name + ".txt");
			WholeFile.write(list, String.join("\n", chunks.stream().map(RowSet::text).toList()) + "\n");
			final Path script = parts.resolve("slurm-" + name + ".sh");
			WholeFile.write(script, TaskScript.text(parts, list, heap, arguments));
			final Path logs = Files.createDirectories(parts.resolve("logs"));
			final List<String> all = new ArrayList<>(List.of("--job-name=em-validation", "--array=1-" + chunks.size(), "--requeue", "--mem=" +
				(heap + NATIVE) + "M", "--output=" + logs.resolve("%A_%a.log"), "--open-mode=append"));
			all.addAll(words(options));
			all.add(script.toString());
			final ClusterJob job = new ClusterJob(slurm.submit(all), chunks, chunks.stream().map(set -> cost(set, rows)).toList());
			job.write(results);
			tell.accept("Slurm job " + job.id() + " has " + job.tasks() + (job.tasks() == 1 ? " task" : " tasks") + " for " + rows.size() +
				" rows, each with " + (heap + NATIVE) + " MB. It needs no terminal: Ctrl-C ends the waiting alone, and --slurm-wait goes on with " +
				"it.");
		}
		catch (final IOException e) {
			throw ReportFolder.unwritable(results, e);
		}
	}

	private static long cost(final RowSet set, final List<RowCost> rows) {
		return rows.stream().filter(row -> set.has(row.row())).mapToLong(RowCost::cost).sum();
	}

	/** Megabytes of Java for the largest map. */
	static long heap(final List<RowCost> rows) {
		return HEAP_REST + (long) Math.ceil(rows.stream().mapToLong(RowCost::bytes).max().orElse(0) / SHARE / MEGABYTE);
	}

	/** The words of a line, as a shell would split it. */
	static List<String> words(final String line) {
		return WORD.matcher(line).results().map(MatchResult::group).map(word -> word.replaceAll("[\"']", "")).toList();
	}

	/** What earlier jobs say of rows that failed does not hold for this one. */
	private static void clean(final Path parts) throws IOException {
		try (Stream<Path> files = Files.list(parts)) {
			for (final Path file : (Iterable<Path>) files.filter(f -> f.getFileName().toString().matches("task-.*\\.failed|begun-.*"))::iterator) {
				Files.deleteIfExists(file);
			}
		}
	}

	private void requireIdle() {
		final Optional<ClusterJob> earlier = ClusterJob.read(results);
		try {
			if (earlier.isPresent() && slurm.states(earlier.get().id()).values().stream().anyMatch(state -> !TaskState.isEnd(state))) {
				throw new BadInputException("Slurm job " + earlier.get().id() + " works on this table already; --slurm-wait waits for it, and " +
					"scancel " + earlier.get().id() + " ends it.");
			}
		}
		catch (final IOException e) {
			throw new BadInputException("Slurm does not answer (" + e.getMessage() + ").", e);
		}
	}

	/**
	 * Waits for the latest job of these reports to end, and notes why rows have no outcome.
	 *
	 * @param seconds between two looks
	 * @throws BadInputException when there is no such job, or Slurm does not answer any more
	 */
	public void await(final Progress progress, final double seconds) {
		final ClusterJob job = ClusterJob.read(results).orElseThrow(() -> new BadInputException("No job of Slurm was submitted for the " +
			"reports in " + results + "; --slurm submits one."));
		final Map<Integer, String> ends = new JobWatch(slurm, job, progress, seconds).await();
		ends.forEach((task, state) -> {
			if (!state.equals(TaskState.COMPLETED)) note(job, task, state);
		});
	}

	/** The reason for rows that have neither a report nor an outcome, unless their task gave one itself. */
	private void note(final ClusterJob job, final int task, final String state) {
		final Path file = Parts.folder(results).resolve("task-" + task + ".failed");
		final String rows = job.chunks().get(task - 1).text();
		tell.accept("Task " + job.id() + "_" + task + " (rows " + rows + ") ended as " + state + "; its log is " +
			Parts.folder(results).resolve("logs").resolve(job.id() + "_" + task + ".log"));
		if (Files.exists(file)) return;
		try {
			WholeFile.write(file, rows + "\tThe task of this map ended before its report was made (Slurm says " + state + ").\n");
		}
		catch (final IOException e) {
			throw ReportFolder.unwritable(results, e);
		}
	}
}

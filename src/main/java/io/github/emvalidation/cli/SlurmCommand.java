package io.github.emvalidation.cli;

import io.github.emvalidation.app.cluster.ClusterRun;
import io.github.emvalidation.app.cluster.Slurm;
import io.github.emvalidation.app.table.TableValidation;
import io.github.emvalidation.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The options {@code --slurm} and {@code --slurm-wait}: a table as one array job. */
final class SlurmCommand {

	/** Options that a task has otherwise, or that matter at the end only. */
	private static final Set<String> NOT_FOR_TASKS = Set.of("--table", "--folder", "--threads", "--slurm", "--slurm-wait", "--slurm-options",
		"--chunk", "--strict", "--fail-on");
	/** Slurm's own advice is not to ask more often. */
	private static final double SECONDS = Double.parseDouble(System.getProperty("emvalidation.slurm.seconds", "10"));

	private SlurmCommand() {}

	/** Submits the job, if one is to be submitted, and waits for it. */
	static void run(final CommandLine line, final TableOptions options, final TableValidation.Common common, final Progress progress,
		final Consumer<String> tell)
	{
		final Slurm slurm = new Slurm();
		slurm.requireThere();
		final ClusterRun cluster = new ClusterRun(slurm, TableValidation.folder(options.table(), common), tell);
		if (options.submits()) {
			final String cores = "--cpus-per-task=" + (line.getParseResult().hasMatchedOption("--threads") ? common.threads() : 1);
			TableValidation.plan(options.table(), common);
			cluster.submit(TableValidation.costs(options.table(), common), options.chunk(), cores + " " + options.slurmOptions(),
				arguments(line, options, common));
		}
		cluster.await(progress, SECONDS);
	}

	/** The command line for a task. */
	private static List<String> arguments(final CommandLine line, final TableOptions options, final TableValidation.Common common) {
		final List<String> arguments = new ArrayList<>(List.of("--table", options.table().toAbsolutePath().toString(), "--folder",
			TableValidation.folder(options.table(), common).toAbsolutePath().toString()));
		for (final OptionSpec option : line.getParseResult().matchedOptions()) {
			if (NOT_FOR_TASKS.contains(option.longestName())) continue;
			for (final String value : option.originalStringValues()) arguments.addAll(List.of(option.longestName(), value));
		}
		return arguments;
	}
}

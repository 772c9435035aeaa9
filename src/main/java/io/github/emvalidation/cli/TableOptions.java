package io.github.emvalidation.cli;

import io.github.emvalidation.report.overview.RowSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options for many maps. */
final class TableOptions {

	private static final int CHUNK = 20;

	@Option(names = "--table", order = Options.TABLE, paramLabel = "FILE",
		description = "validate every map of a table (CSV, one row for each map; columns have the names of the options of a map: " +
			"map,contour,resolution,...) and write overview.html, overview.csv and overview.jsonl; skip maps whose report is there already")
	private Path table;

	@Option(names = "--jobs", order = Options.TABLE + 1, paramLabel = "N", converter = CliNumbers.Threads.class,
		description = "with --table: how many maps to validate at a time, if memory allows; default: 1")
	private Integer jobs;

	@Option(names = "--rows", order = Options.TABLE + 2, paramLabel = "ROWS", converter = CliNumbers.OfRows.class,
		description = "with --table: validate these rows alone, such as 21-40 or 1-3,7, as one of several runs that share the table, and " +
			"write their part of the overview; --overview puts the parts together")
	private RowSet rows;

	@Option(names = "--slurm", order = Options.TABLE + 3,
		description = "with --table: submit the rows as one array job of Slurm, wait for it, and write the overview; Ctrl-C ends the waiting " +
			"alone")
	private boolean slurm;

	@Option(names = "--slurm-wait", order = Options.TABLE + 4,
		description = "with --table: submit nothing, wait for the job that --slurm submitted, and write the overview")
	private boolean slurmWait;

	@Option(names = "--slurm-options", order = Options.TABLE + 5, paramLabel = "OPTIONS",
		description = "with --slurm: options of sbatch, such as \"--partition=cpu --time=60\"")
	private String slurmOptions;

	@Option(names = "--chunk", order = Options.TABLE + 6, paramLabel = "N", converter = CliNumbers.Threads.class,
		description = "with --slurm: how many rows a task gets if their maps are of usual size; default: 20")
	private Integer chunk;

	@Option(names = "--overview", order = Options.TABLE + 21, arity = "1..*", paramLabel = "DIR",
		description = "one overview of the reports in these folders, each of which --table wrote: of the parts of a table, or of several days; " +
			"validate no map; write overview.html, overview.csv and overview.jsonl into --folder, else into the folder if it is one, or the " +
			"current folder")
	private List<Path> overview;

	/** Whether a job of Slurm is submitted or waited for. */
	boolean isForSlurm() {
		return slurm || slurmWait;
	}

	boolean submits() {
		return slurm;
	}

	String slurmOptions() {
		return slurmOptions == null ? "" : slurmOptions;
	}

	int chunk() {
		return chunk == null ? CHUNK : chunk;
	}

	/** Empty when all rows of the table are meant. */
	Optional<RowSet> rows() {
		return Optional.ofNullable(rows);
	}

	/** Empty when no earlier reports are meant. */
	List<Path> overview() {
		return overview == null ? List.of() : overview;
	}

	/** Null when one map is meant. */
	Path table() {
		return table;
	}

	int jobs() {
		return jobs == null ? 1 : jobs;
	}

	/** @throws ParameterException when an option was given that belongs to a table */
	void requireNone(final CommandLine line) {
		require(jobs == null, line, "--jobs belongs to --table.");
		require(rows == null, line, "--rows belongs to --table.");
		require(!isForSlurm() && slurmOptions == null && chunk == null, line, "The options for Slurm belong to --table.");
	}

	/** @throws ParameterException when options for many maps do not go together */
	void requireConsistent(final CommandLine line) {
		require(!(slurm && slurmWait), line, "Give --slurm to submit a job, or --slurm-wait to wait for one, not both.");
		require(!isForSlurm() || jobs == null && rows == null, line, "--jobs and --rows are for runs without Slurm.");
		require(slurm || slurmOptions == null && chunk == null, line, "--slurm-options and --chunk belong to --slurm.");
	}

	private static void require(final boolean holds, final CommandLine line, final String otherwise) {
		if (!holds) throw new ParameterException(line, otherwise);
	}
}

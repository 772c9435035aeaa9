package io.github.emvalidation.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The part of the command line for many maps. */
final class TableOptions {

	@Option(names = "--table", order = Options.TABLE, paramLabel = "FILE", description = "validate every map of a table (CSV, a row each; its columns are named as the options " +
		"of a map: map,contour,resolution,...) and write overview.html and overview.csv; maps whose report is there already are left out")
	private Path table;

	@Option(names = "--jobs", order = Options.TABLE + 1, paramLabel = "N", converter = CliNumbers.Threads.class,
		description = "with --table: how many maps to validate at a time, as far as memory allows; default: 1")
	private Integer jobs;

	/** Null when one map is meant. */
	Path table() {
		return table;
	}

	int jobs() {
		return jobs == null ? 1 : jobs;
	}

	/** Whether a number of jobs was given. */
	boolean hasJobs() {
		return jobs != null;
	}
}

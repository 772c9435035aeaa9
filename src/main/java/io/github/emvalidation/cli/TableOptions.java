package io.github.emvalidation.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options for many maps. */
final class TableOptions {

	@Option(names = "--table", order = Options.TABLE, paramLabel = "FILE",
		description = "validate every map of a table (CSV, one row for each map; columns have the names of the options of a map: " +
			"map,contour,resolution,...) and write overview.html and overview.csv; skip maps whose report is there already")
	private Path table;

	@Option(names = "--jobs", order = Options.TABLE + 1, paramLabel = "N", converter = CliNumbers.Threads.class,
		description = "with --table: how many maps to validate at a time, if memory allows; default: 1")
	private Integer jobs;

	@Option(names = "--overview", order = Options.TABLE + 3, arity = "1..*", paramLabel = "DIR",
		description = "one overview of the reports in these folders, each of which --table wrote, such as those of several days; validate no " +
			"map; write overview.html and overview.csv into --folder or the current folder")
	private List<Path> overview;

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

	/** Whether a number of jobs was given. */
	boolean hasJobs() {
		return jobs != null;
	}
}

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

	@Option(names = "--table", order = Options.TABLE, paramLabel = "FILE",
		description = "validate every map of a table (CSV, one row for each map; columns have the names of the options of a map: " +
			"map,contour,resolution,...) and write overview.html, overview.csv and overview.jsonl; skip maps whose report is there already")
	private Path table;

	@Option(names = "--jobs", order = Options.TABLE + 1, paramLabel = "N", converter = CliNumbers.Threads.class,
		description = "with --table: how many maps to validate at a time, if memory allows; default: 1")
	private Integer jobs;

	@Option(names = "--rows", order = Options.TABLE + 2, paramLabel = "ROWS", converter = CliNumbers.OfRows.class,
		description = "with --table: validate these rows alone, such as 21-40 or 1-3,7, as one of several runs that share the table, and write " +
			"their part of the overview; --overview puts the parts together")
	private RowSet rows;

	@Option(names = "--overview", order = Options.TABLE + 21, arity = "1..*", paramLabel = "DIR",
		description = "one overview of the reports in these folders, each of which --table wrote: of the parts of a table, or of several days; " +
			"validate no map; write overview.html, overview.csv and overview.jsonl into --folder, else into the folder if it is one, or the " +
			"current folder")
	private List<Path> overview;

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
		if (jobs != null) throw new ParameterException(line, "--jobs belongs to --table.");
		if (rows != null) throw new ParameterException(line, "--rows belongs to --table.");
	}
}

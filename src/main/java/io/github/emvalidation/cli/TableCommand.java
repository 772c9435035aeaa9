package io.github.emvalidation.cli;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.cli.MapTable.Row;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.result.Input;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The option {@code --table}: validates many maps and writes an overview of the results. */
final class TableCommand {

	private final CommandSpec spec;
	private final TableOptions options;
	private final Path folder;
	private final MapOptions map;

	/**
	 * @param folder folder for the results, if the user names one
	 * @param map    options for fetching maps
	 */
	TableCommand(final CommandSpec spec, final TableOptions options, final Optional<Path> folder, final MapOptions map) {
		this.spec = spec;
		this.options = options;
		this.folder = folder.orElseGet(() -> options.table().resolveSibling(name(options.table()) + "-validation"));
		this.map = map;
	}

	private static String name(final Path table) {
		return table.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
	}

	/** @throws ParameterException when an option of a single map was given, which belongs in the table */
	static void requireNothingElse(final CommandLine line) {
		final ParseResult parsed = line.getParseResult();
		final String others = parsed.matchedOptions().stream().map(option -> option.longestName()).filter(TableCommand::isOfOneMap)
			.collect(Collectors.joining(", "));
		if (!others.isEmpty()) {
			throw new ParameterException(line, "With --table " + others + " cannot be given for all maps; make it a column of the table.");
		}
		if (!parsed.matchedPositionals().isEmpty()) throw new ParameterException(line, "Give a MAP or --table, not both.");
	}

	/** Whether an option belongs to a single map. */
	private static boolean isOfOneMap(final String option) {
		return option.equals("--compare") || Input.given().stream().anyMatch(input -> option.equals("--" + input.key()));
	}

	/**
	 * @param settings the settings that do not come from the table, by their names
	 * @return exit code
	 */
	int run(final TableRun.Checks checks, final ReportStyle style, final Map<String, String> settings, final int threads,
		final boolean strict)
	{
		final List<Row> rows = MapTable.read(options.table(), checks.known());
		ReportWriter.requireWritable(folder);
		final PrintWriter out = spec.commandLine().getOut();
		final ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), Boolean.getBoolean("emvalidation.terminal"));
		try {
			final TableRun.Common common = new TableRun.Common(folder, checks, style, settings, map, options.jobs(), threads);
			final List<MapOutcome> outcomes = new TableRun(common, progress, out).run(rows);
			final Path overview = OverviewWriter.write(name(options.table()), outcomes,
				checks.wanted().stream().map(Check::info).toList(), folder);
			progress.end();
			out.println();
			out.println("Overview: " + overview);
			out.flush();
			return exitCode(outcomes, strict);
		}
		finally {
			progress.end();
		}
	}

	private static int exitCode(final List<MapOutcome> outcomes, final boolean strict) {
		if (outcomes.stream().anyMatch(map -> map.message().isPresent())) return CliErrors.EXIT_REFUSED;
		final boolean warned = strict && outcomes.stream().anyMatch(map -> OverviewWriter.warns(map.folder()));
		return warned ? Main.EXIT_WARNED : CommandLine.ExitCode.OK;
	}
}

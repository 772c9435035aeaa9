package io.github.emvalidation.cli;

import io.github.emvalidation.app.Chosen;
import io.github.emvalidation.app.ErrorSentence;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.app.RecordedSettings;
import io.github.emvalidation.app.ReportNames;
import io.github.emvalidation.app.ReportPlace;
import io.github.emvalidation.app.ReportRun;
import io.github.emvalidation.app.ResultStore;
import io.github.emvalidation.app.WantedChecks;
import io.github.emvalidation.app.table.TableValidation;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.FoundChecks;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.collection.MapCollection;
import io.github.emvalidation.report.files.ReportClaim;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.report.page.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import net.imglib2.parallel.Parallelization;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: validates a map and writes the report. */
@Command(name = "validate", sortOptions = false, versionProvider = Main.Version.class, mixinStandardHelpOptions = true,
	description = { "", "Validates a cryo-EM density map: runs the checks, prints a summary, and writes report.html, report.pdf,",
		"report.json, metrics.csv, view.cxc for ChimeraX and the maps that the checks made.", "" },
	footer = { "", "Examples:", "  validate emd_20026.map.gz --contour 0.0118 --resolution 2.7",
		"  validate --table maps.csv --jobs 2", "  validate --compare before/report.json after/report.json", "",
		"Exit code: 0 the report was written; 1 the map cannot be validated or the report cannot be written (a",
		"sentence gives the reason, and no incomplete file remains); 2 the command line is wrong; with --strict or --fail-on,",
		"3 the report was written, but a check warns or could not be measured. With --table: 0 every map has its report;",
		"1 some maps have none, and overview.html gives the reason; 2 and 3 as above." })
public final class Main implements Callable<Integer> {

	static final int EXIT_WARNED = 3;

	@Spec
	private CommandSpec spec;

	@Mixin
	private MapOptions map;

	@Mixin
	private StyleOptions look;

	@Mixin
	private TableOptions table;

	@Option(names = "--folder", order = Options.REPORT + 2, paramLabel = "DIR",
		description = "folder for the report; default: NAME-validation in the current folder, or beside the table with --table")
	private Path folder;

	@Option(names = "--checks", order = Options.SETTINGS + 1, paramLabel = "ID,ID,...", split = ",",
		description = "run only these checks, such as 0.a,0.b; default: all")
	private List<String> checks;

	@Option(names = "--compare", order = Options.TABLE + 20, arity = "2", paramLabel = "REPORT",
		description = "compare two reports, A/report.json B/report.json, and validate no map; write comparison.html beside the second " +
			"report or into --folder")
	private List<Path> compare;

	@Mixin
	private ReferenceOption reference;

	@Option(names = "--threads", order = Options.RUN, paramLabel = "N", converter = CliNumbers.Threads.class,
		description = "number of cores; default: all. The values do not depend on it")
	private Integer threads;

	@Mixin
	private FailOn failOn;

	public static void main(final String... args) {
		Start.run(Main::commandLine, args);
	}

	/** The command line as a value, for tests too. */
	static CommandLine commandLine() {
		final CommandSpec command = CommandSpec.forAnnotatedObject(new Main());
		MapOptions.addInputs(command);
		RenamedOptions.addTo(command);
		final CommandLine line = new CommandLine(command);
		SettingsHelp.addTo(line);
		line.setUsageHelpWidth(110);
		line.setParameterExceptionHandler(CliErrors::usage);
		line.setExecutionExceptionHandler(CliErrors::refused);
		return line;
	}

	@Override
	public Integer call() throws Exception {
		if (compare != null) return ReportComparison.run(spec, compare, Optional.ofNullable(folder));
		if (!table.overview().isEmpty()) {
			return OverviewCommand.run(spec.commandLine(), table.overview(), Optional.ofNullable(folder), failOn);
		}
		try {
			final List<Check> known = FoundChecks.here();
			final List<Check> wanted = wanted(known);
			requireKnown(() -> failOn.check(known));
			if (table.table() != null) return validateAll(wanted, known);
			table.requireNone(spec.commandLine());
			final List<Chosen> chosen = map.settings().of(wanted, known);
			if (threads == null) return validate(chosen);
			return Parallelization.runWithNumThreads(threads, () -> validate(chosen));
		}
		catch (final OutOfMemoryError | LinkageError e) {
			throw new BadInputException(ErrorSentence.of(e), e);
		}
	}

	private List<Check> wanted(final List<Check> known) {
		if (checks == null) return known.stream().filter(check -> map.levels().contains(check.info().level())).toList();
		requireKnown(() -> WantedChecks.of(checks, known));
		return WantedChecks.of(checks, known);
	}

	/** An unknown check is an error of usage. */
	private void requireKnown(final Runnable look) {
		try {
			look.run();
		}
		catch (final BadInputException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
	}

	private int validateAll(final List<Check> wanted, final List<Check> known) {
		TableCommand.requireNothingElse(spec.commandLine());
		final int cores = threads == null ? Parallelization.getTaskExecutor().getParallelism() : threads;
		final Optional<MapCollection> others = reference.read(known);
		final TableValidation.Common common = new TableValidation.Common(Optional.ofNullable(folder), wanted, known, map.settings(),
			look.style(spec.commandLine()), commonSettings(), map.reader(), map.archive(), table.jobs(), cores, others);
		return TableCommand.run(spec.commandLine(), table, common, failOn);
	}

	/** The settings that do not belong to one map. */
	private Map<String, String> commonSettings() {
		final Map<String, String> settings = new TreeMap<>(look.settings());
		settings.putAll(reference.settings());
		if (checks != null) settings.put("checks", String.join(",", checks));
		return settings;
	}

	private int validate(final List<Chosen> chosen) {
		final ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), Boolean.getBoolean("emvalidation.terminal"));
		try {
			final ReportStyle style = look.style(spec.commandLine());
			final Optional<MapCollection> others = reference.read(FoundChecks.here());
			if (folder != null) ReportWriter.requireWritable(folder);
			map.reader().memory(map.given(), chosen, progress);
			final Entry entry = map.entry(progress);
			final Path target = folder != null ? folder : ReportPlace.free(Path.of(ReportNames.folder(entry.map().name())), entry.facts());
			final Report report;
			try (ReportClaim claim = ReportClaim.require(target)) {
				final Report alone = ReportRun.report(entry, chosen, new ResultStore(), progress).with(recorded(chosen));
				report = others.map(all -> all.placed(alone)).orElse(alone);
				progress.end();
				// what the checks found is there to read while the files are written
				print(report);
				ReportWriter.write(report, target, style, progress);
			}
			progress.end();
			final PrintWriter out = spec.commandLine().getOut();
			out.println("Report: " + target.resolve("report.html"));
			out.flush();
			return failOn.exitCode(report);
		}
		finally {
			progress.end();
		}
	}

	private Map<String, String> recorded(final List<Chosen> chosen) {
		final Map<String, String> settings = commonSettings();
		settings.putAll(GivenSettings.named(chosen));
		return RecordedSettings.of(map.given(), map.archive(), settings);
	}

	private void print(final Report report) {
		final PrintWriter err = spec.commandLine().getErr();
		report.entry().facts().remarks().forEach(remark -> err.println("Note: " + OptionWords.of(remark, spec)));
		if (report.entry().facts().hasSuggestedContour()) err.println("Note: The contour level is " + Words.contour(report.entry()) + ".");
		err.flush();
		final PrintWriter out = spec.commandLine().getOut();
		out.println(report.title());
		out.println();
		out.println(SummaryTable.text(report));
		out.flush();
	}

	/** Name and version of the program. */
	static final class Version implements CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { Start.version() };
		}
	}
}

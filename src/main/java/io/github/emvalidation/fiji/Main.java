package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportWriter;
import io.github.emvalidation.report.SummaryTable;
import io.github.emvalidation.result.Program;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.simulate.SampleMap;
import io.github.emvalidation.volume.BadInputException;
import io.github.emvalidation.volume.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import net.imglib2.parallel.Parallelization;
import org.scijava.plugin.PluginIndex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: validates a map and writes the report. */
@Command(name = "validate", sortOptions = false, versionProvider = Main.Version.class, mixinStandardHelpOptions = true,
	description = { "", "Validates a cryo-EM density map: runs the checks, prints the summary, and writes report.html, report.pdf,",
		"report.json, metrics.csv and the maps made on the way.", "" },
	footer = { "", "Example:", "  validate emd_20026.map.gz --contour 0.0118 --resolution 2.7", "",
		"Exit code: 0 the report was written; 1 the map cannot be validated or the report not be written (a",
		"sentence says why, and nothing half-written is left); 2 the command line is wrong; with --strict, 3 the",
		"report was written but a check warns or could not be carried out." })
public final class Main implements Callable<Integer> {

	private static final int EXIT_WARNED = 3;

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", paramLabel = "MAP", description = "an MRC, CCP4 or EMDB map, plain or compressed by gzip or bzip2; " +
		"without it the bundled sample map is validated")
	private Path map;

	@Option(names = "--contour", paramLabel = "T", converter = CliNumbers.Decimal.class,
		description = "the author's contour level in the map's own units; EMDB shows it on the page of the entry")
	private Double contour;

	@Option(names = "--resolution", paramLabel = "R", converter = CliNumbers.Decimal.class,
		description = "the reported resolution in Å; without it, checks that need it are left out")
	private Double resolution;

	@Option(names = "--voxel", paramLabel = "A", converter = CliNumbers.Length.class,
		description = "voxel size in Å, for maps whose own is missing or wrong")
	private Double voxel;

	@Option(names = "--index", paramLabel = "I", converter = CliNumbers.Whole.class,
		description = "which volume of a file that holds several, counted from 0")
	private Integer index;

	@Option(names = "--folder", paramLabel = "DIR", description = "where to write; default: NAME-validation in the current folder")
	private Path folder;

	@Option(names = "--checks", paramLabel = "ID,ID,...", split = ",", description = "run these checks only, such as 0.a,0.b; default: all")
	private List<String> checks;

	@Option(names = "--title", paramLabel = "S", description = "title of the map for the report")
	private String title;

	@Option(names = "--emdb", paramLabel = "ID", converter = CliNumbers.EmdbId.class, description = "EMDB id of the map for the report, such as EMD-4701")
	private String emdb;

	@Option(names = "--threads", paramLabel = "N", converter = CliNumbers.Threads.class,
		description = "number of cores to use; default: all. The figures do not depend on it")
	private Integer threads;

	@Option(names = "--strict", description = "exit with 3 when a check warns or could not be carried out")
	private boolean strict;

	public static void main(final String... args) {
		System.exit(commandLine().execute(args));
	}

	/** The command line as a value, for tests too. */
	static CommandLine commandLine() {
		final CommandLine line = new CommandLine(new Main());
		line.setUsageHelpWidth(110);
		line.setParameterExceptionHandler(CliErrors::usage);
		line.setExecutionExceptionHandler(CliErrors::refused);
		return line;
	}

	@Override
	public Integer call() throws Exception {
		try {
			final List<Check> chosen = chosenChecks();
			if (threads == null) return validate(chosen);
			return Parallelization.runWithNumThreads(threads, () -> validate(chosen));
		}
		catch (final OutOfMemoryError | LinkageError e) {
			throw new BadInputException(ErrorSentence.of(e), e);
		}
	}

	private List<Check> chosenChecks() {
		final PluginIndex plugins = new PluginIndex();
		plugins.discover();
		final List<Check> found = FoundChecks.in(plugins);
		if (checks == null) return found;
		final List<String> known = found.stream().map(check -> check.info().id()).toList();
		for (final String id : checks) {
			if (!known.contains(id)) {
				throw new ParameterException(spec.commandLine(), "There is no check \"" + id + "\"; expected some of " + String.join(",", known) + ".");
			}
		}
		return found.stream().filter(check -> checks.contains(check.info().id())).toList();
	}

	private int validate(final List<Check> chosen) {
		final ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), Boolean.getBoolean("emvalidation.terminal"));
		try {
			if (folder != null) ReportWriter.requireWritable(folder);
			final Entry entry = entry(progress);
			final Path target = folder != null ? folder : Path.of(ReportNames.folder(entry.map().name()));
			if (folder == null) ReportWriter.requireWritable(target);
			final Report report = Validation.report(entry, chosen, new ResultLedger(), progress);
			ReportWriter.write(report, target, progress);
			progress.end();
			print(report, target);
			return strict && report.results().stream().anyMatch(result -> isBad(result.status())) ? EXIT_WARNED : CommandLine.ExitCode.OK;
		}
		finally {
			progress.end();
		}
	}

	private Entry entry(final Progress progress) {
		final Entry entry = map == null ? sample(progress) : read(progress);
		return entry.with(entry.provenance().called(Optional.ofNullable(title), Optional.ofNullable(emdb))).checked();
	}

	private Entry read(final Progress progress) {
		final OptionalInt volume = index == null ? OptionalInt.empty() : OptionalInt.of(index);
		final MapFile file = MapFile.read(map, optional(voxel), volume, progress);
		return new Entry(file.map(), optional(contour), optional(resolution), file.provenance());
	}

	private Entry sample(final Progress progress) {
		if (voxel != null || index != null) {
			throw new ParameterException(spec.commandLine(), "--voxel and --index belong to a map file, but no MAP was given.");
		}
		return SampleEntry.make(SampleMap.DEFAULT_SEED, optional(contour), optional(resolution), progress);
	}

	private void print(final Report report, final Path target) {
		final PrintWriter err = spec.commandLine().getErr();
		report.entry().provenance().remarks().forEach(remark -> err.println("Note: " + remark));
		err.flush();
		final PrintWriter out = spec.commandLine().getOut();
		out.println(report.title());
		out.println();
		out.println(SummaryTable.text(report));
		out.println("Report: " + target.resolve("report.html"));
		out.flush();
	}

	private static boolean isBad(final Status status) {
		return status == Status.WARNINGS || status == Status.FAILED;
	}

	private static OptionalDouble optional(final Double value) {
		return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
	}

	/** Tells which program this is. */
	static final class Version implements CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { Program.THIS.name() + " " + Program.THIS.version() + " (Java " + Program.THIS.java() + ")" };
		}
	}
}

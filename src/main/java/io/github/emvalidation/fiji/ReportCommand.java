package io.github.emvalidation.fiji;

import ij.IJ;
import ij.ImagePlus;
import io.github.emvalidation.app.Chosen;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.app.Reference;
import io.github.emvalidation.app.ReportNames;
import io.github.emvalidation.app.ReportPlace;
import io.github.emvalidation.app.ReportRun;
import io.github.emvalidation.app.WantedChecks;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.collection.MapCollection;
import io.github.emvalidation.report.files.ReportClaim;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Writes the report on a map: results found earlier in this session are taken as they are, missing checks are run. */
@Plugin(type = Command.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Validation report", weight = 91) })
public final class ReportCommand extends EntryCommand {

	static final String REFERENCE_LABEL = "Reference (overview.jsonl of other maps)";
	static final String REFERENCE_MEANING = "the overview.jsonl of a table of other maps: the report says where the values of a map " +
		"lie among those of maps at like resolution";
	static final String CHECKS_LABEL = "Checks to run (such as 0.a,0.b; empty: all)";
	static final String CHECKS_MEANING = "ids of the checks to run, with commas between: 0.a mass, 0.b mask, 0.c background, 0.d B-factor, " +
		"0.e local resolution, 0.f local B-factor, 0.g local occupancy, 0.h handedness, 0.i phases, 0.j voxel size; 1.0 and 1.a to 1.i half " +
		"maps; those that begin with A the model; empty: all whose data are given";

	@Parameter
	private ResultLedger ledger;

	@Parameter
	private PluginService plugins;

	@Parameter(label = HalfMapCheckCommand.HALF1_LABEL, required = false, persist = false, description = HalfMapCheckCommand.HALF1_MEANING)
	private File half1;

	@Parameter(label = HalfMapCheckCommand.HALF2_LABEL, required = false, persist = false, description = HalfMapCheckCommand.HALF2_MEANING)
	private File half2;

	@Parameter(label = HalfMapCheckCommand.MASK_LABEL, required = false, persist = false, description = HalfMapCheckCommand.MASK_MEANING)
	private File mask;

	@Parameter(label = ModelCheckCommand.MODEL_LABEL, required = false, persist = false, description = ModelCheckCommand.MODEL_MEANING)
	private File model;

	@Parameter(label = HalfMapCheckCommand.SYMMETRY_LABEL, required = false, persist = false,
		description = HalfMapCheckCommand.SYMMETRY_MEANING)
	private String symmetry = "";

	@Parameter(label = "Title", required = false, persist = false,
		description = "title of the map for the report")
	private String title = "";

	@Parameter(label = MapCommand.EMDB_LABEL, required = false, persist = false, description = MapCommand.EMDB_MEANING)
	private String emdb = "";

	@Parameter(label = CHECKS_LABEL, required = false, persist = false, description = CHECKS_MEANING)
	private String checks = "";

	@Parameter(label = "Folder for the report (empty: beside the map)", style = "directory", required = false, persist = false,
		description = "Where report.html, report.pdf, report.json, metrics.csv, view.cxc and the maps made on the way are written")
	private File folder;

	@Parameter(label = "Colours of local figures", choices = { "viridis", "jet" }, required = false, persist = false,
		description = "viridis, which everybody can tell apart, or jet, the rainbow of older programs")
	private String colours = "viridis";

	@Parameter(label = "Paper of report.pdf", choices = { "A4", "letter" }, required = false, persist = false, description = "A4 or letter")
	private String paper = "A4";

	@Parameter(label = "Pages", choices = { "full", "summary" }, required = false, persist = false,
		description = "full, or summary: report.html and report.pdf have the first page alone")
	private String pages = "full";

	@Parameter(label = REFERENCE_LABEL, required = false, persist = false, description = REFERENCE_MEANING)
	private File reference;

	@Parameter(label = "Cache folder for fetched maps (empty: one in your home)", style = "directory", required = false, persist = false,
		description = "Where a map stays that was fetched from EMDB, so that it is fetched once")
	private File cache;

	@Parameter(label = "Set (settings of checks, such as 0.d.from=12)", required = false, persist = false,
		description = "Settings of checks, separated by semicolons: the check, a point, the name, and the value. A result of this session " +
			"that was " +
			"found with other settings is then found again")
	private String set = "";

	@Parameter(visibility = ItemVisibility.INVISIBLE, required = false, persist = false,
		description = "false: a map that cannot be validated gets a row in the Results table that says why, and the macro goes on")
	private boolean stop = true;

	@Parameter(type = ItemIO.OUTPUT)
	private String status;

	/** report.html. */
	@Parameter(type = ItemIO.OUTPUT)
	private File written;

	@Override
	protected void work(final Progress progress) {
		try {
			write(progress);
		}
		catch (final BadInputException e) {
			if (stop) throw e;
			status = e.getMessage();
			ResultsRow.refused(name(given()), status).show();
		}
	}

	private String name(final Given given) {
		return given.has(Input.MAP) ? given.name() : image().map(ImagePlus::getTitle).orElseGet(given::name);
	}

	private void write(final Progress progress) {
		final ReportStyle style = ReportStyle.of(colours, paper, pages);
		final Optional<Path> chosen = file(folder);
		final List<Check> found = FoundChecks.in(plugins.getIndex());
		final List<String> ids = WantedChecks.ids(checks);
		final List<Chosen> wanted = GivenSettings.of(set).of(ids.isEmpty() ? found : WantedChecks.of(ids, found), found);
		if (given().has(Input.MAP)) new EntryReader().memory(given(), wanted, progress);
		final Optional<MapCollection> others = file(reference).map(given -> Reference.read(given, found));
		final Entry entry = entryOrFetched(progress);
		final Path target = chosen.orElseGet(() -> ReportPlace.free(defaultFolder(entry), entry.facts()));
		final Report report;
		final Path page;
		try (ReportClaim claim = ReportClaim.require(target)) {
			final Report alone = ReportRun.report(entry, wanted, ledger.results(), progress);
			report = others.map(all -> all.placed(alone)).orElse(alone);
			page = ReportWriter.write(report, target, style, progress).get(0);
		}
		final ResultsRow row = ResultsRow.of(entry);
		report.results().forEach(row::add);
		row.show();
		status = report.score().text() + "; the report is " + page;
		written = page.toFile();
		if (IJ.getInstance() != null && !IJ.isMacro() && !isCalledByAProgram()) ReportWindow.show(report, page, log());
	}

	/** With neither a file nor an image, the map of the EMDB entry. */
	private Entry entryOrFetched(final Progress progress) {
		final Given given = given();
		if (given.has(Input.MAP) || image().isPresent() || !given.has(Input.EMDB)) return entry(progress);
		return new EntryReader(Optional.empty(), file(cache), EnumSet.allOf(Level.class)).read(given, progress).checked();
	}

	/** Beside the file that the map came from, else (and for a map that was fetched) in the current folder. */
	private static Path defaultFolder(final Entry entry) {
		final Optional<String> given = entry.facts().file(Input.MAP).map(InputFile::path).filter(f -> !entry.facts().isFetched());
		final Path file = Path.of(given.orElse("")).toAbsolutePath();
		final Path parent = given.isPresent() ? file.getParent() : file;
		return parent.resolve(ReportNames.folder(entry.map().name()));
	}
}

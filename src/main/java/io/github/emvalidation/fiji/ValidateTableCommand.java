package io.github.emvalidation.fiji;

import ij.IJ;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.app.NumberText;
import io.github.emvalidation.app.Reference;
import io.github.emvalidation.app.WantedChecks;
import io.github.emvalidation.app.table.TableValidation;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.result.Level;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.imglib2.parallel.Parallelization;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Validates every map of a table, with an overview of all. A map whose report is there already is skipped. */
@Plugin(type = Command.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Validate table...", weight = 91.3) })
public final class ValidateTableCommand extends ValidationCommand {

	@Parameter
	private PluginService plugins;

	@Parameter(label = "Table of maps (CSV)", required = false, persist = false,
		description = "a CSV file with one row for each map; its columns have the names of the parameters of Validation report, such as " +
			"map,contour,resolution; other columns pass through into the overview")
	private File table;

	@Parameter(label = "Folder for reports and overview (empty: beside the table)", style = "directory", required = false, persist = false,
		description = "where overview.html, overview.csv and a folder for each map are written")
	private File folder;

	@Parameter(label = ReportCommand.CHECKS_LABEL, required = false, persist = false, description = ReportCommand.CHECKS_MEANING)
	private String checks = "";

	@Parameter(label = "Jobs (maps at a time)", required = false, persist = false,
		description = "how many maps to validate at a time, if memory allows; a whole number")
	private String jobs = "1";

	@Parameter(label = "Colours of local figures", choices = { "viridis", "jet" }, required = false, persist = false,
		description = "viridis, which everybody can tell apart, or jet, the rainbow of older programs")
	private String colours = "viridis";

	@Parameter(label = "Paper of report.pdf", choices = { "A4", "letter" }, required = false, persist = false, description = "A4 or letter")
	private String paper = "A4";

	@Parameter(label = "Pages", choices = { "full", "summary" }, required = false, persist = false,
		description = "full, or summary: report.html and report.pdf have the first page alone")
	private String pages = "full";

	@Parameter(label = ReportCommand.REFERENCE_LABEL, required = false, persist = false, description = ReportCommand.REFERENCE_MEANING)
	private File reference;

	@Parameter(label = "Cache folder for fetched maps (empty: one in your home)", style = "directory", required = false, persist = false,
		description = "Where a map stays that was fetched from EMDB, so that it is fetched once")
	private File cache;

	@Parameter(label = "Set (settings of checks, such as 0.d.from=12)", required = false, persist = false,
		description = "Settings of checks for all maps, separated by semicolons; a row of the table may have others")
	private String set = "";

	@Parameter(visibility = ItemVisibility.INVISIBLE, required = false, persist = false,
		description = "false: the macro goes on where some maps have no report")
	private boolean stop = true;

	@Parameter(visibility = ItemVisibility.INVISIBLE, required = false, persist = false,
		description = "true: a line for each map beside the table that it does not name")
	private boolean unnamed = false;

	@Parameter(type = ItemIO.OUTPUT)
	private String status;

	@Override
	protected void work(final Progress progress) {
		final Path file = file(table).orElseThrow(() -> new BadInputException("There is no table to work on; give a CSV file as \"table\"."));
		final int atATime = NumberText.whole("The number of jobs", jobs).orElse(1);
		if (atATime < 1) throw new BadInputException("The number of jobs was given as 0; expected a whole number from 1 on.");
		final List<Check> known = FoundChecks.in(plugins.getIndex());
		final List<String> ids = WantedChecks.ids(checks);
		final TableValidation.Common common = new TableValidation.Common(file(folder), ids.isEmpty() ? known : WantedChecks.of(ids, known),
			known, GivenSettings.of(set), ReportStyle.of(colours, paper, pages), settings(ids),
			new EntryReader(Optional.empty(), file(cache), EnumSet.allOf(Level.class)), Optional.empty(), atATime,
			Parallelization.getTaskExecutor().getParallelism(), file(reference).map(others -> Reference.read(others, known)));
		if (unnamed) {
			for (final String map : TableValidation.unnamed(file, common)) {
				IJ.log(file.getFileName() + " does not name " + map + ", which is not validated.");
			}
		}
		final TableValidation.Written written = TableValidation.run(file, common, progress, IJ::log);
		final long made = written.maps().stream().filter(map -> map.message().isEmpty()).count();
		status = made + " of " + written.maps().size() + " maps have a report; the overview is " + written.file();
		if (stop && !written.isComplete()) throw new BadInputException(status + ", which says why the others have none.");
		if (IJ.getInstance() != null && !IJ.isMacro()) open(written.file());
	}

	/** The settings that the command line records for the same maps, so that each skips what the other made. */
	private Map<String, String> settings(final List<String> ids) {
		final Map<String, String> settings = new TreeMap<>(Map.of("colours", colours, "paper", paper, "pages", pages));
		file(reference).map(Reference::settings).ifPresent(settings::putAll);
		if (!ids.isEmpty()) settings.put("checks", String.join(",", ids));
		return settings;
	}
}

package io.github.emvalidation.fiji;

import ij.IJ;
import ij.plugin.BrowserLauncher;
import io.github.emvalidation.app.ReportNames;
import io.github.emvalidation.app.Validation;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Fact;
import io.github.emvalidation.io.archive.Archive;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.files.ReportWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Writes the report on a map: results found earlier in this session are taken as they are, missing checks are run. */
@Plugin(type = Command.class, menuPath = ValidationCommand.MENU + "Validation report")
public final class ReportCommand extends EntryCommand {

	@Parameter
	private ResultLedger ledger;

	@Parameter
	private PluginService plugins;

	@Parameter(label = "Folder for the report (empty: beside the map)", style = "directory", required = false, persist = false,
		description = "Where report.html, report.pdf, report.json, metrics.csv and the maps made on the way are written")
	private File folder;

	@Parameter(label = "Title", required = false, persist = false, description = "Title of the report")
	private String title = "";

	@Parameter(label = "EMDB id", required = false, persist = false,
		description = "For example EMD-4701; with neither a map file nor an image, the map and what is declared of it are fetched from EMDB")
	private String emdb = "";

	@Parameter(label = "Colours of local figures", choices = { "viridis", "jet" }, required = false, persist = false,
		description = "viridis, which everybody can tell apart, or jet, the rainbow of older programs")
	private String colours = "viridis";

	@Parameter(label = "Paper of report.pdf", choices = { "A4", "letter" }, required = false, persist = false, description = "A4 or letter")
	private String paper = "A4";

	@Parameter(label = "Cache folder for fetched maps (empty: one in your home)", style = "directory", required = false, persist = false,
		description = "Where a map stays that was fetched from EMDB, so that it is fetched once")
	private File cache;

	@Parameter(visibility = ItemVisibility.INVISIBLE, required = false, persist = false,
		description = "false: a map that cannot be validated gets a row in the Results table that says why, and the macro goes on")
	private boolean stop = true;

	@Parameter(type = ItemIO.OUTPUT)
	private String status;

	@Override
	protected void work(final Progress progress) {
		try {
			write(progress);
		}
		catch (final BadInputException e) {
			if (stop) throw e;
			status = e.getMessage();
			ResultsRow.refused(inputs().name(), status).show();
		}
	}

	private void write(final Progress progress) {
		final ReportStyle style = ReportStyle.of(colours, paper);
		final Optional<Path> chosen = MapInputs.path(folder);
		final Entry given = given(progress);
		final Entry entry = given.with(given.provenance().called(words(title), ReportNames.emdb(emdb)));
		final Path target = chosen.orElseGet(() -> defaultFolder(entry));
		ReportWriter.requireWritable(target);
		final Report report = Validation.report(entry, FoundChecks.in(plugins.getIndex()), ledger.results(), progress);
		final Path page = ReportWriter.write(report, target, style, progress).get(0);
		final ResultsRow row = ResultsRow.of(entry);
		report.results().forEach(row::add);
		row.show();
		status = report.score().text() + "; the report is " + page;
		if (IJ.getInstance() != null && !IJ.isMacro()) open(page);
	}

	private Entry given(final Progress progress) {
		final MapInputs inputs = inputs();
		final Optional<String> id = ReportNames.emdb(emdb);
		if (inputs.file().isPresent() || inputs.image().isPresent() || id.isEmpty()) return entry(progress);
		return EmdbEntry.read(id.get(), Archive.at(Optional.empty(), MapInputs.path(cache)), inputs, progress).checked();
	}

	/** Beside the file that the map came from, else (and for a map that was fetched) in the current folder. */
	private static Path defaultFolder(final Entry entry) {
		final Optional<String> given = entry.provenance().file().filter(f -> entry.provenance().source(Fact.MAP).isEmpty());
		final Path file = Path.of(given.orElse("")).toAbsolutePath();
		final Path parent = given.isPresent() ? file.getParent() : file;
		return parent.resolve(ReportNames.folder(entry.map().name()));
	}

	private void open(final Path page) {
		try {
			BrowserLauncher.openURL(page.toUri().toString());
		}
		catch (final IOException e) {
			log().warn("No browser could be opened to show " + page, e);
		}
	}

	private static Optional<String> words(final String text) {
		return Optional.of(text.trim()).filter(words -> !words.isEmpty());
	}
}

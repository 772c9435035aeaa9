package io.github.emvalidation.fiji;

import ij.IJ;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.compare.ComparisonWriter;
import java.io.File;
import java.nio.file.Path;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Writes two reports side by side: what became better or worse. */
@Plugin(type = Command.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Compare reports...", weight = 91.6) })
public final class CompareReportsCommand extends ValidationCommand {

	@Parameter(label = "Before: report.json of the first report", required = false, persist = false,
		description = "the report.json of the first report, or its folder")
	private File before;

	@Parameter(label = "After: report.json of the second report", required = false, persist = false,
		description = "the report.json of the report that is compared with the first, or its folder")
	private File after;

	@Parameter(label = "Folder for comparison.html (empty: that of the second report)", style = "directory", required = false, persist = false,
		description = "where comparison.html is written")
	private File folder;

	@Parameter(type = ItemIO.OUTPUT)
	private String status;

	@Override
	protected void work(final Progress progress) {
		final ComparisonWriter.Written written = ComparisonWriter.write(named(before, "before"), named(after, "after"), file(folder));
		status = String.join("\n", written.sentences()) + "\nThe comparison is " + written.file();
		if (IJ.getInstance() != null && !IJ.isMacro()) open(written.file());
	}

	private static Path named(final File parameter, final String name) {
		return file(parameter).orElseThrow(() -> new BadInputException("There is no report to compare; give two files report.json as " +
			"\"before\" and \"after\" (\"" + name + "\" is missing)."));
	}
}

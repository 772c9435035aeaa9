package io.github.emvalidation.fiji;

import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import io.github.emvalidation.progress.Progress;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Forgets the results found in this session, empties the Results table and frees the memory of the last map. */
@Plugin(type = Command.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Clear results", weight = 92) })
public final class ClearResultsCommand extends ValidationCommand {

	@Parameter
	private ResultLedger ledger;

	@Parameter
	private EntryService entries;

	@Override
	protected void work(final Progress progress) {
		ledger.results().clear();
		entries.clear();
		// the user asked for it: ImageJ need not ask whether to save first
		Analyzer.setUnsavedMeasurements(false);
		ResultsTable.getResultsTable().reset();
		ResultsTable.getResultsTable().show("Results");
	}
}

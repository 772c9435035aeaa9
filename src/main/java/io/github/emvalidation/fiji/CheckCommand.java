package io.github.emvalidation.fiji;

import ij.measure.ResultsTable;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.check.Excuses;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

/**
 * The door of a check: parameters in, one {@link Check} out; this class does all the rest. The report and the command line
 * find the checks by this type, so a class annotated {@code @Plugin(type = CheckCommand.class, menuPath = …)} in any jar adds
 * one. A setting that the check declares needs a field of its name here.
 */
public abstract class CheckCommand extends EntryCommand {

	@Parameter
	private ResultLedger ledger;

	@Parameter(type = ItemIO.OUTPUT)
	private String status;

	@Parameter(type = ItemIO.OUTPUT)
	private String warnings;

	/** What is no warning because it is expected of the map's kind, or accepted. */
	@Parameter(type = ItemIO.OUTPUT)
	private String excused;

	/** Values by key: a {@code Double} each, or a {@code List<Double>}. */
	@Parameter(type = ItemIO.OUTPUT)
	private Map<String, Object> metrics;

	/** ImageJ's Results table, which has a row for this map. */
	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable table;

	/** All that the check found, with the volumes that it made. */
	@Parameter(type = ItemIO.OUTPUT)
	private CheckResult result;

	/** The check, with nothing set. */
	public abstract Check check();

	@Override
	public final String helpPage() {
		return HelpPage.of(check().info());
	}

	/** Is told what the check found. */
	void done(final CheckResult result) {
		// nothing more to do
	}

	@Override
	protected final void work(final Progress progress) {
		final Check standard = check();
		final CheckSettings settings = CheckSettings.of(standard.info(), CommandParameters.settings(this, standard.info()));
		final Check check = settings.isEmpty() ? standard : standard.with(settings);
		final Entry entry = check.info().needs().contains(Input.CONTOUR) ? entry(progress) : uncontoured(progress);
		final CheckResult measured = CheckRun.of(check, entry, progress);
		ledger.results().put(entry, measured, settings);
		result = Excuses.in(measured, entry);
		ResultsRow.of(entry).add(result).show();
		status = ResultText.status(result);
		warnings = ResultText.warnings(result);
		excused = ResultText.excused(result);
		metrics = result.values();
		table = ResultsTable.getResultsTable();
		done(result);
	}
}

package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

/**
 * The door of a check: parameters in, one {@link Check} out; this class does all the rest. The report and the command line
 * find the checks by this type, so a class annotated {@code @Plugin(type = CheckCommand.class, menuPath = …)} in any jar adds
 * one. With its parameters left alone it must make the check with its standard settings.
 */
public abstract class CheckCommand extends EntryCommand {

	@Parameter
	private ResultLedger ledger;

	@Parameter(type = ItemIO.OUTPUT)
	private String status;

	@Parameter(type = ItemIO.OUTPUT)
	private String warnings;

	/** The check with the settings of this command. */
	public abstract Check check();

	/** Whether the check looks at the masks, and so cannot do without a contour level; one that does not asks for none. */
	protected boolean needsContour() {
		return true;
	}

	/** Is told what the check found. */
	void done(final CheckResult result) {
		// nothing more to do
	}

	@Override
	protected final void work(final Progress progress) {
		final Entry entry = needsContour() ? entry(progress) : uncontoured(progress);
		final CheckResult result = CheckRun.of(check(), entry, progress);
		ledger.results().put(entry, result);
		ResultsRow.of(entry).add(result).show();
		status = ResultText.status(result);
		warnings = ResultText.warnings(result);
		done(result);
	}
}

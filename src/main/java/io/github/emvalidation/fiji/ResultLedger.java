package io.github.emvalidation.fiji;

import io.github.emvalidation.app.ResultStore;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/**
 * The results found in this session, from which the report is assembled: a macro that ran each check with its own settings and
 * a user who pressed one button get the same report.
 */
@Plugin(type = Service.class)
public final class ResultLedger extends AbstractService implements SciJavaService {

	private final ResultStore store = new ResultStore();

	/** The results of this session. */
	public ResultStore results() {
		return store;
	}
}

package io.github.emvalidation.fiji;

import io.github.emvalidation.app.CheckSource;
import io.github.emvalidation.check.Check;
import java.util.List;

/** The checks that have a command, for programs that use no context of SciJava. */
public final class PluginChecks implements CheckSource {

	@Override
	public List<Check> checks() {
		return FoundChecks.here();
	}
}

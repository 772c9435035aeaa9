package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.deepres.DeepResCheck;
import org.scijava.plugin.Plugin;

/** Check 0.e: does the map look as sharp as the reported resolution says? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check local resolution")
public final class LocalResolutionCommand extends MapCheckCommand {

	@Override
	protected Check check() {
		return new DeepResCheck();
	}
}

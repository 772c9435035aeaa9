package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.localresolution.LocalResolutionCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Plugin;

/** Check 0.e: does the map look as sharp as the reported resolution says? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check local resolution")
public final class LocalResolutionCommand extends MapCheckCommand {

	@Override
	public Check check() {
		return new LocalResolutionCheck();
	}
}

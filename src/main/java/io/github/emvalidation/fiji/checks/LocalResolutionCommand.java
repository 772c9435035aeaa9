package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.localresolution.LocalResolutionCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 0.e: does the map look as sharp as the reported resolution says? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check local resolution", weight = 14) })
public final class LocalResolutionCommand extends MapCheckCommand {

	@Override
	public Check check() {
		return new LocalResolutionCheck();
	}
}

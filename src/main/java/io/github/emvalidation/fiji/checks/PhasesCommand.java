package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.phases.PhasesCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 0.i: does the finest shell of the map agree with the coarser ones? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check phases", weight = 18) })
public final class PhasesCommand extends CheckCommand {

	@Override
	public Check check() {
		return new PhasesCheck();
	}
}

package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.background.BackgroundCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Check 0.c: is the background of the map noise about zero? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check background", weight = 12) })
public final class BackgroundCommand extends CheckCommand {

	@Parameter(label = HalfMapCheckCommand.SYMMETRY_LABEL, required = false, persist = false,
		description = HalfMapCheckCommand.SYMMETRY_MEANING)
	private String symmetry = "";

	@Override
	public Check check() {
		return new BackgroundCheck();
	}
}

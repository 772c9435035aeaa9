package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.fdr.FdrCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 1.b: up to which resolution do the half maps agree more than chance makes them? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = HalfMapCheckCommand.SUBMENU, weight = HalfMapCheckCommand.PLACE), @Menu(label = "Check FSC against chance", weight = 23) })
public final class FdrCommand extends HalfMapCheckCommand {

	@Override
	public Check check() {
		return new FdrCheck();
	}
}

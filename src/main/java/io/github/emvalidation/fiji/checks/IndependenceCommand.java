package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.independence.IndependenceCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 1.i: is the noise of the two half maps independent? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = HalfMapCheckCommand.SUBMENU, weight = HalfMapCheckCommand.PLACE), @Menu(label = "Check independence", weight = 27) })
public final class IndependenceCommand extends HalfMapCheckCommand {

	@Override
	public Check check() {
		return new IndependenceCheck();
	}
}

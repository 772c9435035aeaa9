package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.honesty.HonestyCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 1.0: are these two honest half maps of this map? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = HalfMapCheckCommand.SUBMENU, weight = HalfMapCheckCommand.PLACE), @Menu(label = "Check half maps", weight = 21) })
public final class HonestyCommand extends HalfMapCheckCommand {

	@Override
	public Check check() {
		return new HonestyCheck();
	}
}

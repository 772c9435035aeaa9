package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.directional.DirectionalCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 1.h: do preferred orientations make the resolution worse along some directions? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = HalfMapCheckCommand.SUBMENU, weight = HalfMapCheckCommand.PLACE), @Menu(label = "Check directional resolution",
		weight = 26) })
public final class DirectionalCommand extends HalfMapCheckCommand {

	@Override
	public Check check() {
		return new DirectionalCheck();
	}
}

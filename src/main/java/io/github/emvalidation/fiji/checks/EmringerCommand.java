package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.emringer.EmringerCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.ModelCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check A.f: do the side chains lie in their density? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = ModelCheckCommand.SUBMENU, weight = ModelCheckCommand.PLACE), @Menu(label = "Check EMRinger", weight = 46) })
public final class EmringerCommand extends ModelCheckCommand {

	@Override
	public Check check() {
		return new EmringerCheck();
	}
}

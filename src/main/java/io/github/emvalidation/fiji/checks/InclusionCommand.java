package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.inclusion.InclusionCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.ModelCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check A.b: do the atoms lie in the density? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = ModelCheckCommand.SUBMENU, weight = ModelCheckCommand.PLACE), @Menu(label = "Check atom inclusion", weight = 42) })
public final class InclusionCommand extends ModelCheckCommand {

	@Override
	public Check check() {
		return new InclusionCheck();
	}
}

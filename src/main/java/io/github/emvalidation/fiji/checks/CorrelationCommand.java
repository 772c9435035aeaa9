package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.correlation.CorrelationCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.ModelCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check A.d: how well do the densities of model and map agree? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = ModelCheckCommand.SUBMENU, weight = ModelCheckCommand.PLACE), @Menu(label = "Check map-model correlation", weight = 44) })
public final class CorrelationCommand extends ModelCheckCommand {

	@Override
	public Check check() {
		return new CorrelationCheck();
	}
}

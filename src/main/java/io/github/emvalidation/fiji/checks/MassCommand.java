package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 0.a: is the particle well placed in its box? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check mass", weight = 10) })
public final class MassCommand extends CheckCommand {

	@Override
	public Check check() {
		return new MassCheck();
	}
}

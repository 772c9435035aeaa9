package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Plugin;

/** Check 0.a: is the particle well placed in its box? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check mass")
public final class MassCommand extends CheckCommand {

	@Override
	public Check check() {
		return new MassCheck();
	}
}

package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.mass.MassCheck;
import org.scijava.plugin.Plugin;

/** Check 0.a: is the particle well placed in its box? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check mass")
public final class MassCommand extends CheckCommand {

	@Override
	protected Check check() {
		return new MassCheck();
	}
}

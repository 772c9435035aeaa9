package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.locbfactor.LocalBFactorCheck;
import org.scijava.plugin.Plugin;

/** Check 0.f: do amplitudes fall off as they should in every part of the particle? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check local B-factor")
public final class LocalBFactorCommand extends CheckCommand {

	@Override
	protected Check check() {
		return new LocalBFactorCheck();
	}
}

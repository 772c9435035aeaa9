package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.locbfactor.LocalBFactorCheck;
import org.scijava.plugin.Plugin;

/** Check 0.f: do the amplitudes fall off as those of a protein do, in every part of the particle? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check local B-factor")
public final class LocalBFactorCommand extends MapCheckCommand {

	@Override
	protected Check check() {
		return new LocalBFactorCheck();
	}
}

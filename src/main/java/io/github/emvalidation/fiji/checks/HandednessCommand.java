package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.handedness.HandednessCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Plugin;

/** Check 0.h: is the map the particle, or its mirror image? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check handedness")
public final class HandednessCommand extends MapCheckCommand {

	@Override
	public Check check() {
		return new HandednessCheck();
	}
}

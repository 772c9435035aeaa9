package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.lococcupancy.LocalOccupancyCheck;
import org.scijava.plugin.Plugin;

/** Check 0.g: is every part of the particle there in all of the images? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check local occupancy")
public final class LocalOccupancyCommand extends MapCheckCommand {

	@Override
	protected Check check() {
		return new LocalOccupancyCheck();
	}
}

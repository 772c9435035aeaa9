package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.occupancy.OccupancyCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import org.scijava.plugin.Plugin;

/** Check 1.g: is the resolution the same in every direction? */
@Plugin(type = CheckCommand.class, menuPath = HalfMapCheckCommand.MENU + "Check Fourier shell occupancy")
public final class OccupancyCommand extends HalfMapCheckCommand {

	@Override
	public Check check() {
		return new OccupancyCheck();
	}
}

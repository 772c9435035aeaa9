package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.honesty.HonestyCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import org.scijava.plugin.Plugin;

/** Check 1.0: are these two honest half maps of this map? */
@Plugin(type = CheckCommand.class, menuPath = HalfMapCheckCommand.MENU + "Check half maps")
public final class HonestyCommand extends HalfMapCheckCommand {

	@Override
	public Check check() {
		return new HonestyCheck();
	}
}

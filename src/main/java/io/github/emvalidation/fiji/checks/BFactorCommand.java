package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Check 0.d: do the amplitudes fall off as those of a protein do? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check B-factor", weight = 13) })
public final class BFactorCommand extends MapCheckCommand {

	@Parameter(label = "From this spacing on the line is fitted (Å)", required = false, persist = false,
		description = "low-resolution end of the Guinier fit in Å; its other end is the reported resolution")
	private String from = "15";

	@Override
	public Check check() {
		return new BFactorCheck();
	}
}

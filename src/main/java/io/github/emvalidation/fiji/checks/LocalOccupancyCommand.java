package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.localoccupancy.LocalOccupancyCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Check 0.g: is every part of the particle there in all of the images? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check local occupancy", weight = 16) })
public final class LocalOccupancyCommand extends MapCheckCommand {

	@Parameter(label = HalfMapCheckCommand.SYMMETRY_LABEL, required = false, persist = false,
		description = HalfMapCheckCommand.SYMMETRY_MEANING)
	private String symmetry = "";

	@Override
	public Check check() {
		return new LocalOccupancyCheck();
	}
}

package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.handedness.HandednessCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import java.io.File;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Check 0.h: is the map the particle, or its mirror image? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check handedness", weight = 17) })
public final class HandednessCommand extends MapCheckCommand {

	@Parameter(label = "HelixWeights (.pth)", required = false, persist = false,
		description = "published weights (.pth) of a network that finds helices, in place of the program's own; together with handweights")
	private File helixweights;

	@Parameter(label = "HandWeights (.pth)", required = false, persist = false,
		description = "published weights (.pth) of a network that reads their handedness; together with helixweights")
	private File handweights;

	@Override
	public Check check() {
		return new HandednessCheck();
	}
}

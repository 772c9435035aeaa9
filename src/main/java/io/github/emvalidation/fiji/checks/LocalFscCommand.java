package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.localfsc.LocalFscCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 1.c: how well is each part of the particle resolved? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = HalfMapCheckCommand.SUBMENU, weight = HalfMapCheckCommand.PLACE), @Menu(label = "Check local FSC", weight = 24) })
public final class LocalFscCommand extends HalfMapCheckCommand {

	@Override
	public Check check() {
		return new LocalFscCheck();
	}
}

package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.fscq.FscqCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import io.github.emvalidation.fiji.ModelCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import java.io.File;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Check A.h: where do model and map agree less than the half maps do? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = ModelCheckCommand.SUBMENU, weight = ModelCheckCommand.PLACE), @Menu(label = "Check FSC-Q", weight = 48) })
public final class FscqCommand extends ModelCheckCommand {

	@Parameter(label = HalfMapCheckCommand.HALF1_LABEL, required = false, persist = false, description = HalfMapCheckCommand.HALF1_MEANING)
	private File half1;

	@Parameter(label = HalfMapCheckCommand.HALF2_LABEL, required = false, persist = false, description = HalfMapCheckCommand.HALF2_MEANING)
	private File half2;

	@Override
	public Check check() {
		return new FscqCheck();
	}
}

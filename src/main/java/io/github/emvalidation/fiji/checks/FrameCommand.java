package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.frame.FrameCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.ModelCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check A.a: do model and map lie in one frame? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = ModelCheckCommand.SUBMENU, weight = ModelCheckCommand.PLACE), @Menu(label = "Check model frame", weight = 41) })
public final class FrameCommand extends ModelCheckCommand {

	@Override
	public Check check() {
		return new FrameCheck();
	}
}

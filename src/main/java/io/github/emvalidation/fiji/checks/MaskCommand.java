package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.mask.MaskCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 0.b: does the contour level enclose one coherent particle? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check mask", weight = 11) })
public final class MaskCommand extends MapCheckCommand {

	@Override
	public Check check() {
		return new MaskCheck();
	}
}

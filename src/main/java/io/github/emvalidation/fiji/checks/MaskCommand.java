package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.mask.MaskCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Plugin;

/** Check 0.b: does the contour level enclose one coherent particle? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check mask")
public final class MaskCommand extends MapCheckCommand {

	@Override
	public Check check() {
		return new MaskCheck();
	}
}

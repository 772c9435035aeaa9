package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.mask.MaskCheck;
import org.scijava.plugin.Plugin;

/** Check 0.b: does the contour level enclose one coherent particle? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check mask")
public final class MaskCommand extends MapCheckCommand {

	@Override
	protected Check check() {
		return new MaskCheck();
	}
}

package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.background.BackgroundCheck;
import org.scijava.plugin.Plugin;

/** Check 0.c: is the background of the map noise about zero? */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check background")
public final class BackgroundCommand extends CheckCommand {

	@Override
	protected Check check() {
		return new BackgroundCheck();
	}
}

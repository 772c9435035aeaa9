package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.localfsc.LocalFscCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import org.scijava.plugin.Plugin;

/** Check 1.c: how well is each part of the particle resolved? */
@Plugin(type = CheckCommand.class, menuPath = HalfMapCheckCommand.MENU + "Check local FSC")
public final class LocalFscCommand extends HalfMapCheckCommand {

	@Override
	public Check check() {
		return new LocalFscCheck();
	}
}

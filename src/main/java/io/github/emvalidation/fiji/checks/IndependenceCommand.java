package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.independence.IndependenceCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.HalfMapCheckCommand;
import org.scijava.plugin.Plugin;

/** Check 1.i: is the noise of the two half maps independent? */
@Plugin(type = CheckCommand.class, menuPath = HalfMapCheckCommand.MENU + "Check independence")
public final class IndependenceCommand extends HalfMapCheckCommand {

	@Override
	public Check check() {
		return new IndependenceCheck();
	}
}

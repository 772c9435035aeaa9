package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.localbfactor.LocalBFactorCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 0.f: do the amplitudes fall off as those of a protein do, in every part of the particle? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check local B-factor", weight = 15) })
public final class LocalBFactorCommand extends MapCheckCommand {

	@Override
	public Check check() {
		return new LocalBFactorCheck();
	}
}

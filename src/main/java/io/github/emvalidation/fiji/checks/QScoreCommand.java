package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.qscore.QScoreCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.ModelCheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check A.c: does the density round each atom look like an atom? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = ModelCheckCommand.SUBMENU, weight = ModelCheckCommand.PLACE), @Menu(label = "Check Q-score", weight = 43) })
public final class QScoreCommand extends ModelCheckCommand {

	@Override
	public Check check() {
		return new QScoreCheck();
	}
}

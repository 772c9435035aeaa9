package io.github.emvalidation.fiji.imagej1;

import ij.IJ;
import ij.Macro;
import ij.plugin.PlugIn;

/** Runs a command that macros call by its old name, and says what it is called now; its argument is the new name. */
public final class RenamedCommand implements PlugIn {

	@Override
	public void run(final String command) {
		IJ.log("Note: this command is now called \"" + command + "\"; the next version will not know the old name.");
		final String options = Macro.getOptions();
		if (options == null) IJ.run(command);
		else IJ.run(command, options);
	}
}

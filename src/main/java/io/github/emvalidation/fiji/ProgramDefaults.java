package io.github.emvalidation.fiji;

import ij.ImagePlus;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * A program or script that names one input has named all it wants: the others keep their defaults, and Fiji asks for none. From the menu
 * nothing is named yet when this runs, first of all. The current image is still looked for.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.FIRST)
public final class ProgramDefaults extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof ValidationCommand command) || !isCalledByAProgram(module)) return;
		command.calledByAProgram();
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getType() != ImagePlus.class) module.resolveInput(input.getName());
		}
	}

	private static boolean isCalledByAProgram(final Module module) {
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (MacroDefaults.isGivenByUsers(input) && module.isInputResolved(input.getName())) return true;
		}
		return false;
	}
}

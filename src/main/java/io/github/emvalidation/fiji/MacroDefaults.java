package io.github.emvalidation.fiji;

import ij.IJ;
import ij.ImagePlus;
import org.scijava.Context;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.scijava.service.Service;

/**
 * In a macro or a script, inputs that are left out keep their defaults; without this Fiji would stop it with a dialog that asks for them.
 * This runs after Fiji has read the macro's options and the current image, and before the dialog.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.HIGH)
public final class MacroDefaults extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof ValidationCommand) || !(IJ.isMacro() || isComplete(module))) return;
		for (final ModuleItem<?> input : module.getInfo().inputs()) module.resolveInput(input.getName());
	}

	/** Whether nothing but the current image is left to ask for: a program called the command, or it has no inputs. */
	private static boolean isComplete(final Module module) {
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getType() != ImagePlus.class && isGivenByUsers(input) && !module.isInputResolved(input.getName())) return false;
		}
		return true;
	}

	/** Whether users give this input; services and the context are the host's. */
	static boolean isGivenByUsers(final ModuleItem<?> input) {
		return !Service.class.isAssignableFrom(input.getType()) && input.getType() != Context.class;
	}
}

package io.github.emvalidation.fiji;

import ij.IJ;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * In a macro, parameters that are left out keep their defaults; without this Fiji would stop the macro with a dialog that asks
 * for them. It runs after Fiji has read the macro's options and the current image, and before the dialog.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.HIGH)
public final class MacroDefaults extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!IJ.isMacro() || !(module.getDelegateObject() instanceof ValidationCommand)) return;
		for (final ModuleItem<?> input : module.getInfo().inputs()) module.resolveInput(input.getName());
	}
}

package io.github.emvalidation.fiji;

import ij.IJ;
import ij.Macro;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;
import org.scijava.service.Service;
import org.scijava.widget.Button;

/**
 * In a macro or a script, inputs that are left out keep their defaults; without this Fiji would stop it with a dialog that asks for them.
 * This runs after Fiji has read the macro's options and the current image, and before the dialog. Fiji takes what looks like a parameter
 * within a path for one, so the options are read again here.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.HIGH)
public final class MacroDefaults extends AbstractPreprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof ValidationCommand command)) return;
		if (command instanceof EntryCommand onEntry) onEntry.current();
		final String options = Macro.getOptions();
		if (IJ.isMacro() && options != null && !command.isCalledByAProgram()) take(module, options);
		final boolean nothingIsAsked = IJ.isMacro() || command.isCalledByAProgram();
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			// Fiji's dialog shows an invisible input too, unless it has its value by then
			if (nothingIsAsked || input.getVisibility() == ItemVisibility.INVISIBLE) module.resolveInput(input.getName());
		}
	}

	/** Gives every input that can be given as text the value that the options say, else its default. */
	static void take(final Module module, final String options) {
		final Module untouched = untouched(module);
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (isGivenAsText(input)) module.setInput(input.getName(), untouched.getInput(input.getName()));
		}
		MacroOptions.of(options).set(module);
	}

	/** The same command with the defaults of its inputs. */
	static Module untouched(final Module module) {
		try {
			return module.getInfo().createModule();
		}
		catch (final ModuleException e) {
			throw new IllegalStateException("the command " + module.getInfo().getTitle() + " cannot be made", e);
		}
	}

	private static boolean isGivenAsText(final ModuleItem<?> input) {
		return TextInput.accepts(input) && input.getVisibility() != ItemVisibility.MESSAGE;
	}

	/** Whether users give this input; services and the context are the host's. */
	static boolean isGivenByUsers(final ModuleItem<?> input) {
		return !Service.class.isAssignableFrom(input.getType()) && input.getType() != Context.class && input.getType() != Button.class &&
			input.getVisibility() != ItemVisibility.MESSAGE;
	}
}

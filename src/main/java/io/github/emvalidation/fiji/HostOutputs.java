package io.github.emvalidation.fiji;

import ij.IJ;
import ij.ImagePlus;
import java.util.ArrayList;
import java.util.List;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;

/**
 * What becomes of the outputs of commands, in every host. The texts go into ImageJ's Log, with the name of the command: SciJava would open
 * a
 * window for each output, and for each entry of a map, and it leaves alone what this class marks as dealt with. SciJava shows images
 * where there is a display; in a macro without one they become the current image here, so that the next command finds them.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public final class HostOutputs extends AbstractPostprocessorPlugin {

	@Parameter
	private ThreadService threads;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof ValidationCommand command)) return;
		if (!IJ.isMacro() && !command.isCalledByAProgram()) leaveOutDefaults(module);
		final List<String> texts = new ArrayList<>();
		for (final ModuleItem<?> output : module.getInfo().outputs()) {
			final Object value = output.getValue(module);
			if (value instanceof String text) texts.add(text);
			if (output.getType() != ImagePlus.class || value != null && CurrentImage.takenByMacro((ImagePlus) value, threads)) {
				module.resolveOutput(output.getName());
			}
		}
		if (!texts.isEmpty()) IJ.log(module.getInfo().getTitle() + ": " + String.join("\n", texts).replace("\n", "\n  "));
	}

	/** Fiji's recorder writes down every input that has a value by now; a line shall say what the user said. */
	private static void leaveOutDefaults(final Module module) {
		final Module untouched = MacroDefaults.untouched(module);
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getType().isPrimitive() || !TextInput.accepts(input) && input.getType() != ImagePlus.class) continue;
			if (TextInput.get(module, input).equals(TextInput.get(untouched, input)) ||
				input.getType() == ImagePlus.class) module.setInput(input.getName(), null);
		}
	}
}

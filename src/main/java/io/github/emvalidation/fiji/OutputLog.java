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
import org.scijava.plugin.Plugin;

/**
 * Writes the texts that a command found into ImageJ's Log, with the name of the command. SciJava would open a window for each output, and for
 * each entry of a map: it leaves alone what this class marks as dealt with. Images are shown by SciJava.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public final class OutputLog extends AbstractPostprocessorPlugin {

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof ValidationCommand)) return;
		final List<String> texts = new ArrayList<>();
		for (final ModuleItem<?> output : module.getInfo().outputs()) {
			if (output.getType() == ImagePlus.class) continue;
			if (output.getValue(module) instanceof String text) texts.add(text);
			module.resolveOutput(output.getName());
		}
		if (!texts.isEmpty()) IJ.log(module.getInfo().getTitle() + ": " + String.join("\n", texts).replace("\n", "\n  "));
	}
}

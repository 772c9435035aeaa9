package io.github.emvalidation.fiji;

import ij.gui.GenericDialog;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/**
 * Asks for the inputs of a command in plain ImageJ. The first word of a label, in lower case, is the name of the parameter, so
 * that ImageJ's macro recorder writes what {@link CommandBridge} reads.
 */
final class CommandDialog {

	private static final int COLUMNS = 12;

	private CommandDialog() {}

	/** Shows a dialog, if there is anything to ask, and sets the inputs; false when the user cancelled it. */
	static boolean show(final Module module) {
		final List<ModuleItem<?>> inputs = asked(module);
		if (inputs.isEmpty()) return true;
		final GenericDialog dialog = new GenericDialog(module.getInfo().getTitle());
		for (final ModuleItem<?> input : inputs) addField(dialog, input, text(module, input));
		dialog.showDialog();
		if (dialog.wasCanceled()) return false;
		for (final ModuleItem<?> input : inputs) TextInput.set(module, input, dialog.getNextString());
		return true;
	}

	private static List<ModuleItem<?>> asked(final Module module) {
		final List<ModuleItem<?>> asked = new ArrayList<>();
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getVisibility() == ItemVisibility.NORMAL && TextInput.accepts(input)) asked.add(input);
		}
		return asked;
	}

	private static void addField(final GenericDialog dialog, final ModuleItem<?> input, final String value) {
		if (input.getType() != File.class) dialog.addStringField(input.getLabel(), value, COLUMNS);
		else if (FileWidget.DIRECTORY_STYLE.equals(input.getWidgetStyle())) dialog.addDirectoryField(input.getLabel(), value);
		else dialog.addFileField(input.getLabel(), value);
	}

	private static String text(final Module module, final ModuleItem<?> input) {
		final Object value = input.getValue(module);
		return value == null ? "" : value.toString();
	}
}

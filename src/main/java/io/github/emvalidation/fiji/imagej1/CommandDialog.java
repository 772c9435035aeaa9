package io.github.emvalidation.fiji.imagej1;

import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import io.github.emvalidation.fiji.EntryCommand;
import io.github.emvalidation.fiji.TextInput;
import io.github.emvalidation.fiji.ValidationCommand;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/** Asks for the inputs of a command in plain ImageJ, and says to ImageJ's macro recorder what {@link CommandBridge} reads. */
final class CommandDialog {

	private static final int COLUMNS = 12;

	private CommandDialog() {}

	/** Shows a dialog, if there is anything to ask, and sets the inputs; false when the user cancelled it. */
	static boolean show(final Module module) {
		final List<ModuleItem<?>> inputs = asked(module);
		if (inputs.isEmpty()) return true;
		final GenericDialog dialog = new GenericDialog(module.getInfo().getTitle());
		if (module.getDelegateObject() instanceof EntryCommand command) dialog.addMessage(command.current());
		for (final ModuleItem<?> input : inputs) addField(dialog, input, TextInput.get(module, input));
		if (module.getDelegateObject() instanceof ValidationCommand command) dialog.addHelp(help(inputs, command.helpPage()));
		dialog.showDialog();
		if (dialog.wasCanceled()) return false;
		final Map<ModuleItem<?>, String> answers = new LinkedHashMap<>();
		for (final ModuleItem<?> input : inputs) answers.put(input, answer(dialog, input));
		take(module, answers);
		return true;
	}

	/** Sets the inputs and records those that differ from their defaults: a recorded line says what the user said. */
	static void take(final Module module, final Map<ModuleItem<?>, String> answers) {
		Recorder.resetCommandOptions();
		answers.forEach((input, answer) -> {
			final String name = input.getName();
			if (!answer.equals(TextInput.get(module, input))) {
				if (input.getType() == File.class) Recorder.recordPath(name, answer);
				else Recorder.recordOption(name, Recorder.fixString(answer));
			}
			TextInput.set(module, input, answer);
		});
	}

	/** The inputs that a user is asked for, in their order. */
	static List<ModuleItem<?>> asked(final Module module) {
		final List<ModuleItem<?>> asked = new ArrayList<>();
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (input.getVisibility() == ItemVisibility.NORMAL && TextInput.accepts(input)) asked.add(input);
		}
		return asked;
	}

	/** Every field with its meaning, for the window that the button Help opens. */
	static String help(final List<ModuleItem<?>> inputs, final String page) {
		final StringBuilder html = new StringBuilder("<html>");
		for (final ModuleItem<?> input : inputs) {
			html.append("<p><b>").append(escaped(input.getLabel())).append("</b><br>").append(escaped(input.getDescription())).append("</p>");
		}
		return html.append("<p>More: <a href=\"").append(page).append("\">").append(page).append("</a></p></html>").toString();
	}

	private static String escaped(final String text) {
		return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;");
	}

	private static void addField(final GenericDialog dialog, final ModuleItem<?> input, final String value) {
		final String label = input.getLabel();
		if (hasChoices(input)) dialog.addChoice(label, input.getChoices().toArray(String[]::new), value);
		else if (input.getType() == boolean.class) dialog.addCheckbox(label, Boolean.parseBoolean(value));
		else if (input.getType() != File.class) dialog.addStringField(label, value, COLUMNS);
		else if (FileWidget.DIRECTORY_STYLE.equals(input.getWidgetStyle())) dialog.addDirectoryField(label, value);
		else dialog.addFileField(label, value);
	}

	private static boolean hasChoices(final ModuleItem<?> input) {
		return input.getChoices() != null && !input.getChoices().isEmpty();
	}

	private static String answer(final GenericDialog dialog, final ModuleItem<?> input) {
		if (hasChoices(input)) return dialog.getNextChoice();
		return input.getType() == boolean.class ? Boolean.toString(dialog.getNextBoolean()) : dialog.getNextString();
	}
}

package io.github.emvalidation.fiji;

import java.io.File;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** Inputs of commands as text, which is how macros and dialogs of ImageJ give them. */
public final class TextInput {

	private TextInput() {}

	/** Whether that input can be given as text. */
	public static boolean accepts(final ModuleItem<?> input) {
		final Class<?> type = input.getType();
		return type == String.class || type == File.class || type == boolean.class;
	}

	/** The input as text, empty if it has no value. */
	public static String get(final Module module, final ModuleItem<?> input) {
		final Object value = input.getValue(module);
		return value == null ? "" : value.toString();
	}

	/** Sets the input; one that does not come as text is left alone. */
	public static void set(final Module module, final ModuleItem<?> input, final String text) {
		final Class<?> type = input.getType();
		if (type == String.class) module.setInput(input.getName(), text);
		else if (type == File.class) module.setInput(input.getName(), new File(text));
		else if (type == boolean.class) module.setInput(input.getName(), Boolean.valueOf(text));
	}
}

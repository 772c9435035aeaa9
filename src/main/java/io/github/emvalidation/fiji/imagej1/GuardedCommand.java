package io.github.emvalidation.fiji.imagej1;

import ij.Macro;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import ij.plugin.filter.PlugInFilterRunner;
import java.awt.HeadlessException;

/**
 * Runs a command in a macro without a display, and stops the macro where the command fails. ImageJ would print the insides
 * of the program and go on with the next line. The argument is the command's name, its class and its argument, see {@link #entry}.
 */
public final class GuardedCommand implements PlugIn {

	static final String NEEDS_DISPLAY = "The command \"%s\" opens a window and cannot run without a display; run this macro in Fiji " +
		"or ImageJ.";
	static final String FAILED = "The command \"%s\" failed: %s";
	private static final String BETWEEN = "|";

	/** What ImageJ's table of commands says of a guarded command, whose entry there was {@code class} or {@code class("argument")}. */
	static String entry(final String name, final String entry) {
		final int open = entry.indexOf("(\"");
		final String type = open < 0 ? entry : entry.substring(0, open);
		final String argument = open < 0 ? "" : entry.substring(open + 2, entry.lastIndexOf('"'));
		return GuardedCommand.class.getName() + "(\"" + name + BETWEEN + type + BETWEEN + argument + "\")";
	}

	@Override
	public void run(final String argument) {
		final String[] parts = argument.split("\\" + BETWEEN, 3);
		final Interpreter macro = Interpreter.getInstance();
		try {
			final Object plugin = Class.forName(parts[1]).getDeclaredConstructor().newInstance();
			if (plugin instanceof PlugIn command) command.run(parts[2]);
			else new PlugInFilterRunner(plugin, parts[0], parts[2]);
		}
		catch (final ReflectiveOperationException | RuntimeException | LinkageError e) {
			if (macro == null) throw new IllegalStateException(reason(parts[0], e), e);
			// an error that ImageJ itself told the macro ends here too, when ImageJ fails to show it
			if (macro.getErrorMessage() == null && Macro.MACRO_CANCELED.equals(e.getMessage())) throw new RuntimeException(Macro.MACRO_CANCELED);
			stop(macro, macro.getErrorMessage() == null ? reason(parts[0], e) : macro.getErrorMessage());
		}
	}

	private static String reason(final String name, final Throwable error) {
		if (error instanceof HeadlessException) return String.format(NEEDS_DISPLAY, name);
		return String.format(FAILED, name, error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage());
	}

	private static void stop(final Interpreter macro, final String message) {
		macro.setIgnoreErrors(true);
		macro.abort(message);
		throw new RuntimeException(Macro.MACRO_CANCELED);
	}
}

package io.github.emvalidation.fiji;

import ij.IJ;
import ij.macro.Interpreter;
import io.github.emvalidation.app.ErrorSentence;
import java.awt.GraphicsEnvironment;

/** Ends a macro whose command could not do its work, so that it does not go on with figures that are not there. */
final class MacroStop {

	private static final String TITLE = "Cryo-EM Validation";

	private MacroStop() {}

	/**
	 * Stops the macro at its current line. The message is kept as the macro's error message, and shown where there is a display. ImageJ's
	 * own box for errors of macros is not used: in Fiji it stays away, because Fiji takes the thread of a command for that of its macro.
	 */
	static void stop(final Interpreter macro, final String message) {
		if (macro instanceof HeadlessMacro headless) {
			headless.stop(message);
			return;
		}
		final int line = macro.getLineNumber();
		macro.setIgnoreErrors(true);
		macro.abort(message);
		if (IJ.getInstance() != null && !GraphicsEnvironment.isHeadless()) {
			IJ.showMessage(TITLE, ErrorSentence.wrapped(message + " The macro stopped at its line " + line + "."));
		}
	}
}

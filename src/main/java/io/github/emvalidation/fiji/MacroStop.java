package io.github.emvalidation.fiji;

import ij.Macro;
import ij.macro.Interpreter;
import io.github.emvalidation.app.ErrorSentence;
import java.awt.GraphicsEnvironment;

/** Ends a macro whose command could not do its work, so that it does not go on with figures that are not there. */
final class MacroStop {

	private MacroStop() {}

	/**
	 * Stops the macro at its current line. With a display ImageJ shows the message with the line; without one it is kept as the
	 * macro's error message, because ImageJ would fail to make a dialog of it.
	 */
	static void stop(final Interpreter macro, final String message) {
		final boolean headless = GraphicsEnvironment.isHeadless();
		if (headless) macro.setIgnoreErrors(true);
		try {
			macro.abort(headless ? message : ErrorSentence.wrapped(message));
		}
		catch (final RuntimeException e) {
			// this is how ImageJ leaves the interpreter after it has shown the message
			if (!Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
		}
	}
}

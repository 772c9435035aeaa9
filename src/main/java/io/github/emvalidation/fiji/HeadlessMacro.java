package io.github.emvalidation.fiji;

import ij.IJ;
import ij.Macro;
import ij.macro.Debugger;
import ij.macro.Interpreter;
import java.awt.HeadlessException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A macro that runs without a display. It ends at the first error of the macro, of a command of ImageJ or of a command of this program, and
 * keeps the reason. ImageJ itself would try to open a window, print the insides of the program or go on with the next line.
 */
public final class HeadlessMacro extends Interpreter {

	static final String NEEDS_DISPLAY = "it opens a window and cannot run without a display; run this macro in Fiji or ImageJ";
	static final String SCRIPT_PARAMETER = "a line that begins with #@ asks for a parameter of a script, which only Fiji gives; get the " +
		"value from getArgument() in place of this line, or run this script in Fiji";
	/** In a thread with this end of its name, a command of ImageJ that fails ends its macro; elsewhere the macro goes on. */
	private static final String THREAD = "Macro$";
	/** {@code exit("why")} is the end of a macro that failed, {@code exit()} or {@code exit} that of one that is done. */
	private static final Pattern EXIT_WITH_REASON = Pattern.compile("\\bexit\\s*\\(\\s*[^)\\s]");

	private final List<String> lines;
	private final String text;
	private volatile int line;
	private volatile String reason;

	public HeadlessMacro(final String text) {
		this.text = text;
		lines = text.lines().toList();
		setDebugger(this::watch);
		setDebugMode(Debugger.TRACE);
	}

	/**
	 * Runs the macro to its end.
	 *
	 * @param argument what getArgument() returns
	 * @return why it stopped early; empty if it did not
	 */
	public Optional<String> runToEnd(final String argument) {
		final Thread thread = Thread.currentThread();
		thread.setName(thread.getName() + THREAD);
		IJ.getErrorMessage(); // forgets an older one
		try {
			run(text, argument);
		}
		catch (final RuntimeException e) {
			if (reason == null) reason = reason(e);
		}
		finally {
			// the name may have a new beginning now, by which ImageJ finds the options of commands
			thread.setName(thread.getName().replace(THREAD, ""));
		}
		return Optional.ofNullable(reason);
	}

	/** Ends the macro after its current statement; of several reasons the first counts. Any thread may call it. */
	void stop(final String why) {
		if (reason == null) reason = atLine(why);
		setIgnoreErrors(true);
		super.abort(why);
	}

	/** Ends the macro at once. ImageJ calls this too, when one of its commands fails. */
	@Override
	public void abort(final String why) {
		stop(why);
		throw new RuntimeException(Macro.MACRO_CANCELED);
	}

	/** Ends the statement of a macro that a command has stopped; the macro's own thread calls it. */
	public void checkStopped() {
		if (reason != null) throw new RuntimeException(Macro.MACRO_CANCELED);
	}

	/** ImageJ calls this at the start of every statement; after an error its own line number is no longer that of the error. */
	private int watch(final Interpreter macro, final int mode) {
		line = macro.getLineNumber();
		return 0;
	}

	/** Null if the macro ended itself without a reason. */
	private String reason(final RuntimeException e) {
		// ImageJ ends a macro with an error in this way: it keeps the message, but cannot show its dialog
		if (getErrorMessage() != null) return atLine(isAtScriptParameter() ? SCRIPT_PARAMETER : getErrorMessage());
		if (e instanceof HeadlessException) return atLine(NEEDS_DISPLAY);
		if (!Macro.MACRO_CANCELED.equals(e.getMessage())) return atLine(e.toString());
		final String ofImageJ = IJ.getErrorMessage();
		if (ofImageJ != null) return atLine(ofImageJ.replaceAll("\\s+", " "));
		final boolean hasReason = line >= 1 && line <= lines.size() && EXIT_WITH_REASON.matcher(lines.get(line - 1)).find();
		return hasReason ? "The macro ended itself at line " + line + "." : null;
	}

	private boolean isAtScriptParameter() {
		return line >= 1 && line <= lines.size() && lines.get(line - 1).strip().startsWith("#@");
	}

	private String atLine(final String message) {
		return "The macro stopped at line " + line + ": " + message;
	}
}

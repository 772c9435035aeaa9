package io.github.emvalidation.fiji;

import io.github.emvalidation.volume.Progress;
import java.io.PrintWriter;

/**
 * Progress on the command line: one line that is rewritten on a terminal; elsewhere a plain line for every stage that takes
 * long enough to wonder, so that a log stays short.
 */
final class ConsoleProgress implements Progress {

	private static final long NANOS_BETWEEN_REWRITES = 100_000_000;
	private static final long NANOS_BETWEEN_LINES = 1_000_000_000;
	private static final int WIDTH = 78;

	private final PrintWriter err;
	private final boolean terminal;
	private long lastShown;
	private boolean shown;

	/** @param terminal whether {@code err} goes to a terminal, where a line can be written over */
	ConsoleProgress(final PrintWriter err, final boolean terminal) {
		this.err = err;
		this.terminal = terminal;
	}

	@Override
	public synchronized void step(final long done, final long total, final String what) {
		final long now = System.nanoTime();
		if (shown && now - lastShown < (terminal ? NANOS_BETWEEN_REWRITES : NANOS_BETWEEN_LINES)) return;
		lastShown = now;
		shown = true;
		final String line = line(done, total, what);
		if (terminal) err.print("\r" + line + " ".repeat(WIDTH - line.length()));
		else err.println(line);
		err.flush();
	}

	@Override
	public void checkCanceled() {
		// Ctrl-C ends the program itself; what is half written then is removed by whoever writes it
	}

	/** Takes the rewritten line away. */
	synchronized void end() {
		if (terminal && shown) err.print("\r" + " ".repeat(WIDTH) + "\r");
		err.flush();
		shown = false;
	}

	private static String line(final long done, final long total, final String what) {
		final String percent = total > 0 ? String.format("%3d %%  ", 100 * done / total) : "";
		final String line = percent + what;
		return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
	}
}

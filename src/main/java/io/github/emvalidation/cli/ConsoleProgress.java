package io.github.emvalidation.cli;

import io.github.emvalidation.app.TimeLeft;
import io.github.emvalidation.progress.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Progress on the command line. A terminal shows one line with a bar, which is rewritten. Other output gets plain lines: one for
 * every long stage and one every ten seconds within it, so that a log stays short.
 */
final class ConsoleProgress implements Progress {

	private static final long NANOS_BETWEEN_REWRITES = 100_000_000;
	private static final long NANOS_BETWEEN_STAGES = 1_000_000_000;
	private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;
	private static final int WIDTH = 78;
	private static final int BAR = 20;

	private final PrintWriter err;
	private final boolean terminal;
	private final LongSupplier clock;
	private final TimeLeft timeLeft = new TimeLeft();
	private long lastShown;
	private String lastStage;
	private boolean shown;

	/** @param terminal whether {@code err} goes to a terminal, where lines can be rewritten */
	ConsoleProgress(final PrintWriter err, final boolean terminal) {
		this(err, terminal, System::nanoTime);
	}

	/** @param clock time in nanoseconds */
	ConsoleProgress(final PrintWriter err, final boolean terminal, final LongSupplier clock) {
		this.err = err;
		this.terminal = terminal;
		this.clock = clock;
	}

	@Override
	public synchronized void step(final long done, final long total, final String what) {
		final long now = clock.getAsLong();
		final OptionalLong left = timeLeft.seconds(now, done, total, what);
		if (shown && now - lastShown < pause(what)) return;
		lastShown = now;
		lastStage = TimeLeft.stage(what);
		shown = true;
		if (terminal) rewrite(done, total, what, left);
		else err.println(percent(done, total) + what + (left.isPresent() ? " (" + TimeLeft.words(left.getAsLong()) + ")" : ""));
		err.flush();
	}

	@Override
	public void checkCanceled() {
		// Ctrl-C ends the program itself; each writer then removes its incomplete files
	}

	/** Removes the rewritten line. */
	synchronized void end() {
		if (terminal && shown) err.print("\r" + " ".repeat(WIDTH) + "\r");
		err.flush();
		shown = false;
	}

	private long pause(final String what) {
		if (terminal) return NANOS_BETWEEN_REWRITES;
		return TimeLeft.stage(what).equals(lastStage) ? NANOS_BETWEEN_LINES : NANOS_BETWEEN_STAGES;
	}

	private void rewrite(final long done, final long total, final String what, final OptionalLong left) {
		final String time = left.isPresent() ? TimeLeft.words(left.getAsLong()) + "  " : "";
		final String line = bar(done, total) + percent(done, total) + time + what;
		err.print("\r" + (line.length() <= WIDTH ? line + " ".repeat(WIDTH - line.length()) : line.substring(0, WIDTH - 1) + "…"));
	}

	/** Letters that every terminal can show. */
	private static String bar(final long done, final long total) {
		if (total <= 0) return "";
		final int full = (int) (BAR * done / total);
		return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "] ";
	}

	private static String percent(final long done, final long total) {
		return total > 0 ? String.format(Locale.ROOT, "%3d %%  ", 100 * done / total) : "";
	}
}

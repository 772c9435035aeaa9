package io.github.emvalidation.fiji;

import ij.IJ;
import io.github.emvalidation.volume.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.scijava.Cancelable;

/** Shows a command's progress in ImageJ's status bar; the command is cancelled by its host, or by the escape key. */
final class CommandProgress implements Progress {

	private static final long NANOS_BETWEEN = 100_000_000;

	private final Cancelable command;
	private final AtomicLong lastShown = new AtomicLong(System.nanoTime() - NANOS_BETWEEN);

	CommandProgress(final Cancelable command) {
		this.command = command;
		IJ.resetEscape();
	}

	@Override
	public void step(final long done, final long total, final String what) {
		final long now = System.nanoTime();
		final long last = lastShown.get();
		if (now - last < NANOS_BETWEEN || !lastShown.compareAndSet(last, now)) return;
		IJ.showStatus(what);
		IJ.showProgress(total > 0 ? (double) done / total : 0);
	}

	@Override
	public void checkCanceled() {
		if (command.isCanceled() || IJ.escapePressed()) throw new CancellationException();
	}

	/** Takes the progress bar away. */
	void end() {
		IJ.showProgress(1);
		IJ.showStatus("");
	}
}

package io.github.emvalidation.fiji;

import ij.IJ;
import io.github.emvalidation.progress.Progress;
import java.awt.EventQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.scijava.Cancelable;
import org.scijava.task.Task;

/**
 * Shows how far a command is, as a task of SciJava, which Fiji lists with a button to cancel it, and in ImageJ's status bar. The
 * command is cancelled by its host, by that button, or by the escape key.
 */
final class CommandProgress implements Progress {

	private static final long NANOS_BETWEEN = 100_000_000;

	private final Cancelable command;
	private final Task task;
	/** Whoever follows tasks does so on AWT's thread: a command that keeps that thread busy itself must not wait for it. */
	private final boolean followed = !EventQueue.isDispatchThread();
	private final AtomicLong lastShown = new AtomicLong(System.nanoTime() - NANOS_BETWEEN);

	CommandProgress(final Cancelable command, final Task task) {
		this.command = command;
		this.task = task;
		task.start();
		IJ.resetEscape();
	}

	@Override
	public void step(final long done, final long total, final String what) {
		final long now = System.nanoTime();
		final long last = lastShown.get();
		if (now - last < NANOS_BETWEEN || !lastShown.compareAndSet(last, now)) return;
		IJ.showStatus(what);
		IJ.showProgress(total > 0 ? (double) done / total : 0);
		if (!followed) return;
		task.setProgressMaximum(Math.max(0, total));
		task.setProgressValue(done);
		task.setStatusMessage(what);
	}

	@Override
	public void checkCanceled() {
		if (command.isCanceled() || task.isCanceled() || IJ.escapePressed()) throw new CancellationException();
	}

	/** Takes the progress bar away. */
	void end() {
		IJ.showProgress(1);
		IJ.showStatus("");
		task.finish();
	}
}

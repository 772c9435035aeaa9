package io.github.emvalidation.cli;

import io.github.emvalidation.progress.Progress;
import org.scijava.event.EventHandler;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

/** Passes on the progress that commands report as tasks of SciJava. */
final class TaskLines {

	private final Progress progress;

	TaskLines(final Progress progress) {
		this.progress = progress;
	}

	@EventHandler
	private void onEvent(final TaskEvent event) {
		final Task task = event.getTask();
		if (task.isDone() || task.getStatusMessage() == null) return;
		final long total = task.getProgressMaximum();
		// its numbers change one after the other
		progress.step(Math.min(task.getProgressValue(), total), total, task.getName() + ": " + task.getStatusMessage());
	}
}

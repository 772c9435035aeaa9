package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.measure.ResultsTable;
import io.github.emvalidation.fiji.checks.MassCommand;
import java.io.File;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

/** Commands as tasks of SciJava: they tell how far they are, and end when the task is cancelled. */
class CommandProgressTest extends InSession {

	private File map;

	/** What was heard of tasks, one line an event; may cancel at the first message. */
	public static final class Listener {

		private final List<String> heard = new CopyOnWriteArrayList<>();
		private final boolean cancels;

		Listener(final boolean cancels) {
			this.cancels = cancels;
		}

		@EventHandler
		private void onEvent(final TaskEvent event) {
			final Task task = event.getTask();
			heard.add(task.getName() + (task.isDone() ? " done" : " " + task.getStatusMessage()));
			if (cancels && task.getStatusMessage() != null && !task.isCanceled()) task.cancel("enough");
		}
	}

	@BeforeEach
	void start() {
		map = Commands.mapFile(folder).toFile();
	}

	@Test
	void aCommandIsATaskFromItsBeginningToItsEnd() {
		final Listener listener = new Listener(false);
		assertFalse(check(listener).isCanceled());
		assertEquals("Check mass null", listener.heard.get(0));
		assertTrue(listener.heard.contains("Check mass Reading the map"), listener.heard.toString());
		assertEquals("Check mass done", listener.heard.get(listener.heard.size() - 1));
		assertEquals(1, listener.heard.stream().filter(line -> line.endsWith(" done")).count());
	}

	@Test
	void cancellingTheTaskEndsTheCommandWithoutATrace() {
		final CommandModule module = check(new Listener(true));
		assertTrue(module.isCanceled());
		assertNull(module.getCancelReason(), "the user knows why");
		assertNull(module.getOutput("status"));
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	private CommandModule check(final Listener listener) {
		context.service(EventService.class).subscribe(listener);
		return Commands.run(context, MassCommand.class, "map", map, "contour", Commands.CONTOUR);
	}
}

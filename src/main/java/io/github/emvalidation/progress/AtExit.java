package io.github.emvalidation.progress;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is to be tidied when the program is stopped: the last thing begun goes first, so that a folder is empty when its turn comes.
 * Java runs shutdown hooks side by side, in no order.
 */
public final class AtExit {

	private static final Deque<Runnable> TASKS = new ArrayDeque<>();
	private static boolean watching;
	private static boolean stopping;

	private AtExit() {}

	/**
	 * @return whether the task will run; false when the program is being stopped already
	 */
	public static synchronized boolean add(final Runnable task) {
		if (stopping) return false;
		if (!watching) {
			try {
				Runtime.getRuntime().addShutdownHook(new Thread(AtExit::run, "tidy-at-exit"));
			}
			catch (final IllegalStateException e) {
				return false;
			}
			watching = true;
		}
		TASKS.push(task);
		return true;
	}

	public static synchronized void remove(final Runnable task) {
		TASKS.remove(task);
	}

	private static void run() {
		for (Runnable task = next(); task != null; task = next()) task.run();
	}

	private static synchronized Runnable next() {
		stopping = true;
		return TASKS.poll();
	}
}

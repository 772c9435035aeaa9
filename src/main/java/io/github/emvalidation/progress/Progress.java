package io.github.emvalidation.progress;

import java.util.concurrent.CancellationException;

/**
 * How a long computation tells how far it is, and learns that nobody wants its result any more. It lives on the lowest
 * floor so that every loop can use it. Both methods may be called from any thread.
 */
public interface Progress {

	/** Nobody watches and nobody cancels. */
	Progress NONE = new Progress() {

		@Override
		public void step(final long done, final long total, final String what) {
			// nobody watches
		}

		@Override
		public void checkCanceled() {
			// nobody cancels
		}
	};

	/**
	 * Reports that {@code done} of {@code total} steps are finished.
	 *
	 * @param what the stage in words a biologist understands
	 */
	void step(long done, long total, String what);

	/**
	 * To be called often (at least ten times a second).
	 *
	 * @throws CancellationException when the work should stop
	 */
	void checkCanceled();
}

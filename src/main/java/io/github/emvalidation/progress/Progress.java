package io.github.emvalidation.progress;

import java.util.concurrent.CancellationException;

/**
 * How a long computation reports its progress and learns that it was cancelled. It lives on the lowest floor so that every loop can
 * use it. Both methods may be called from any thread.
 */
public interface Progress {

	/** Reports to no one and never cancels. */
	Progress NONE = new Progress() {

		@Override
		public void step(final long done, final long total, final String what) {
			// no report
		}

		@Override
		public void checkCanceled() {
			// no cancellation
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

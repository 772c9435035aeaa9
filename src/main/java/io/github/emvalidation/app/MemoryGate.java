package io.github.emvalidation.app;

import java.util.concurrent.CancellationException;

/** Admits as many maps at a time as memory allows; a map that is larger than the memory is admitted alone. */
public final class MemoryGate {

	private final long limit;
	private long taken;

	/** @param limit in bytes */
	public MemoryGate(final long limit) {
		this.limit = limit;
	}

	/** Waits until so many bytes are free, and takes them. */
	public synchronized void enter(final long bytes) {
		while (taken > 0 && taken + bytes > limit) {
			try {
				wait();
			}
			catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException("interrupted while waiting for memory");
			}
		}
		taken += bytes;
	}

	/** Gives them back. */
	public synchronized void leave(final long bytes) {
		taken -= bytes;
		notifyAll();
	}
}

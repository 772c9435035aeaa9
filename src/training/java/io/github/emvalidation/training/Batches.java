package io.github.emvalidation.training;

/** A row of batches without end; each is told by the error of a network on it. */
public interface Batches extends AutoCloseable {

	/** The next batch; it counts until the one after it is asked for. */
	Learner.Loss next() throws InterruptedException;

	/** Nothing to end, unless a thread makes the batches. */
	@Override
	default void close() {}
}

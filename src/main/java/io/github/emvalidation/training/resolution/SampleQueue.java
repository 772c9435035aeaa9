package io.github.emvalidation.training.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.imglib2.parallel.Parallelization;

/** Makes samples in a thread of its own while the network learns from those before. Their order is that in which they are made. */
final class SampleQueue implements AutoCloseable {

	private static final int AHEAD = 8;

	private final BlockingQueue<List<Sample>> ready = new ArrayBlockingQueue<>(AHEAD);
	private final Thread thread;
	private volatile RuntimeException failure;

	SampleQueue(final Supplier<Sample> source, final int cubes) {
		thread = new Thread(() -> Parallelization.runSingleThreaded(() -> fill(source, cubes)), "training maps");
		thread.setDaemon(true);
		thread.start();
	}

	private void fill(final Supplier<Sample> source, final int cubes) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				final List<Sample> batch = new ArrayList<>();
				while (batch.size() < cubes) batch.add(source.get());
				ready.put(batch);
			}
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (final RuntimeException e) {
			failure = e;
		}
	}

	/** The next batch. */
	List<Sample> take() throws InterruptedException {
		List<Sample> batch = null;
		while (batch == null) {
			if (failure != null) throw failure;
			batch = ready.poll(1, TimeUnit.SECONDS);
		}
		return batch;
	}

	@Override
	public void close() {
		thread.interrupt();
	}
}

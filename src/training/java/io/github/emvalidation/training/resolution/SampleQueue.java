package io.github.emvalidation.training.resolution;

import io.github.emvalidation.training.Batches;
import io.github.emvalidation.training.Learner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import net.imglib2.parallel.Parallelization;

/** Makes samples in a thread of its own while the network learns from those before. Their order is that in which they are made. */
final class SampleQueue implements Batches {

	private static final int AHEAD = 8;

	private final BlockingQueue<List<Sample>> ready = new ArrayBlockingQueue<>(AHEAD);
	private final int side;
	private final Thread thread;
	private volatile RuntimeException failure;

	/**
	 * Begins to make them.
	 *
	 * @param cubes in a batch
	 * @param side  of a cube in voxels
	 */
	SampleQueue(final Samples source, final int cubes, final int side) {
		this.side = side;
		thread = new Thread(() -> Parallelization.runSingleThreaded(() -> fill(source, cubes)), "training maps");
		thread.setDaemon(true);
		thread.start();
	}

	private void fill(final Samples source, final int cubes) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				final List<Sample> batch = new ArrayList<>();
				while (batch.size() < cubes) batch.add(source.next());
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

	@Override
	public Learner.Loss next() throws InterruptedException {
		List<Sample> batch = null;
		while (batch == null) {
			if (failure != null) throw failure;
			batch = ready.poll(1, TimeUnit.SECONDS);
		}
		return Batch.loss(batch, side);
	}

	@Override
	public void close() {
		thread.interrupt();
	}
}

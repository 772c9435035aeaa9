package io.github.emvalidation.network.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.emvalidation.network.EngineInput;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Which way the helices turn whose cylinders it is given. */
final class HandednessReader {

	/** Cylinders read together; the last batch is filled up, so that every cylinder meets the same arithmetic. */
	private static final int BATCH = 64;

	private final Weights weights;

	HandednessReader(final Weights weights) {
		this.weights = weights;
	}

	/**
	 * Logits of being mirrored, one a cylinder.
	 *
	 * @param cylinders cylinder i, asked for once and not kept: all of a large map together would take a gigabyte
	 */
	float[] logits(final int count, final IntFunction<float[]> cylinders, final Progress progress) {
		final float[] logits = new float[count];
		final int batches = (count + BATCH - 1) / BATCH;
		final AtomicInteger done = new AtomicInteger();
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDList arrays = ConvolutionLayer.arrays(HandednessNet.LAYERS, weights, manager);
			Parallel.forEach(batches, EngineInput::new, (input, batch) -> {
				progress.checkCanceled();
				final int first = batch * BATCH;
				final int end = Math.min(count, first + BATCH);
				final List<float[]> part = new ArrayList<>();
				for (int i = first; i < end; i++) part.add(cylinders.apply(i));
				part.addAll(Collections.nCopies(BATCH - part.size(), new float[Cylinder.SIZE]));
				try (NDManager scratch = manager.newSubManager()) {
					final NDArray found = HandednessNet.apply(arrays, input.array(HandednessNet.pictures(part), HandednessNet.shape(BATCH), scratch));
					System.arraycopy(found.toFloatArray(), 0, logits, first, end - first);
				}
				progress.step(done.incrementAndGet(), batches, "Reading the handedness of the helices");
			});
		}
		return logits;
	}
}

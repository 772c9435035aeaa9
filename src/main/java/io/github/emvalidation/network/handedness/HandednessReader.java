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

/** Which way the helices turn whose cylinders it is given. */
final class HandednessReader {

	/** Cylinders read together; the last batch is filled up, so that every cylinder meets the same arithmetic. */
	private static final int BATCH = 64;

	private final Weights weights;

	HandednessReader(final Weights weights) {
		this.weights = weights;
	}

	/** Logits of being mirrored, one a cylinder. */
	float[] logits(final List<float[]> cylinders, final Progress progress) {
		final float[] logits = new float[cylinders.size()];
		final int batches = (logits.length + BATCH - 1) / BATCH;
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDList arrays = ConvolutionLayer.arrays(HandednessNet.LAYERS, weights, manager);
			Parallel.forEach(batches, EngineInput::new, (input, batch) -> {
				progress.checkCanceled();
				final int first = batch * BATCH;
				final int count = Math.min(BATCH, logits.length - first);
				final List<float[]> part = new ArrayList<>(cylinders.subList(first, first + count));
				part.addAll(Collections.nCopies(BATCH - count, new float[Cylinder.SIZE]));
				try (NDManager scratch = manager.newSubManager()) {
					final NDArray found = HandednessNet.apply(arrays, input.array(HandednessNet.pictures(part), HandednessNet.shape(BATCH), scratch));
					System.arraycopy(found.toFloatArray(), 0, logits, first, count);
				}
			});
		}
		return logits;
	}
}

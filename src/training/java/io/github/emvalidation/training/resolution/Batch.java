package io.github.emvalidation.training.resolution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.emvalidation.network.resolution.ResolutionNet;
import io.github.emvalidation.training.Learner;
import java.util.List;
import java.util.function.Function;

/** Several cubes as arrays of the engine. */
record Batch(NDArray map, NDArray scale, NDArray labels, NDArray counts) {

	/** The mean of |log r - log label| over the voxels of some cubes that count. */
	static Learner.Loss loss(final List<Sample> samples, final int side) {
		return (weights, scratch) -> {
			final Batch batch = of(scratch, samples, side);
			final NDArray answer = ResolutionNet.opinion(weights, batch.map, batch.scale);
			return answer.sub(batch.labels).abs().mul(batch.counts).sum().div(batch.counts.sum());
		};
	}

	private static Batch of(final NDManager manager, final List<Sample> samples, final int side) {
		final int inner = side - 12;
		return new Batch(stack(manager, samples, Sample::map, side), stack(manager, samples, Sample::scale, inner),
			stack(manager, samples, Sample::labels, inner), stack(manager, samples, Sample::counts, inner));
	}

	private static NDArray stack(final NDManager manager, final List<Sample> samples, final Function<Sample, float[]> part, final int side) {
		final int length = side * side * side;
		final float[] all = new float[samples.size() * length];
		for (int i = 0; i < samples.size(); i++) System.arraycopy(part.apply(samples.get(i)), 0, all, i * length, length);
		return manager.create(all, new Shape(samples.size(), 1, side, side, side));
	}
}

package io.github.emvalidation.training.hand;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.hand.Layer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The weights while they are learnt: Adam (Kingma &amp; Ba 2015, arXiv:1412.6980), and beside the weights their running average, which
 * errs less than they do and is what is kept in the end.
 */
final class Learner implements AutoCloseable {

	private static final float MEAN_DECAY = 0.9f;
	private static final float SQUARE_DECAY = 0.999f;
	private static final float TINY = 1e-8f;
	/** A step's weight in the running average of the weights. */
	private static final float AVERAGING = 0.005f;

	private final Engine engine;
	private final NDManager manager;
	private final List<Layer> layers;
	private final NDList weights = new NDList();
	private final NDList means = new NDList();
	private final NDList squares = new NDList();
	private final NDList averages = new NDList();
	private int steps;

	/** Random weights, such that each layer keeps the spread of its input (He et al. 2015, arXiv:1502.01852), and biases of 0. */
	Learner(final List<Layer> layers, final long seed) {
		engine = NetworkEngine.get(1);
		manager = NetworkEngine.newManager();
		this.layers = layers;
		final Random random = new Random(seed);
		for (final Layer layer : layers) {
			final float[] values = new float[(int) layer.weights().size()];
			final double deviation = Math.sqrt(2.0 * layer.channels() / values.length);
			for (int i = 0; i < values.length; i++) values[i] = (float) (deviation * random.nextGaussian());
			add(values, layer.weights());
			add(new float[(int) layer.channels()], new Shape(layer.channels()));
		}
	}

	private void add(final float[] values, final Shape shape) {
		final NDArray array = manager.create(values, shape);
		averages.add(array.duplicate());
		means.add(manager.zeros(shape));
		squares.add(manager.zeros(shape));
		array.setRequiresGradient(true);
		weights.add(array);
	}

	int steps() {
		return steps;
	}

	/** Learns from a random batch; returns the error before. */
	double learn(final Lesson lesson, final double rate, final RandomGenerator random) {
		try (NDManager scratch = manager.newSubManager()) {
			final NDArray error;
			try (GradientCollector collector = engine.newGradientCollector()) {
				error = lesson.error(weights, scratch, random);
				collector.backward(error);
			}
			steps++;
			for (int i = 0; i < weights.size(); i++) move(i, rate, scratch);
			return error.getFloat();
		}
	}

	private void move(final int i, final double rate, final NDManager scratch) {
		final NDArray gradient = weights.get(i).getGradient();
		gradient.attach(scratch);
		means.get(i).muli(MEAN_DECAY).addi(gradient.mul(1 - MEAN_DECAY));
		squares.get(i).muli(SQUARE_DECAY).addi(gradient.square().mul(1 - SQUARE_DECAY));
		final double meanScale = 1 / (1 - Math.pow(MEAN_DECAY, steps));
		final double squareScale = 1 / (1 - Math.pow(SQUARE_DECAY, steps));
		final NDArray step = gradient.zerosLike().addi(means.get(i)).muli((float) (rate * meanScale))
			.divi(gradient.zerosLike().addi(squares.get(i)).muli((float) squareScale).sqrt().addi(TINY));
		weights.get(i).setRequiresGradient(false);
		weights.get(i).subi(step);
		weights.get(i).setRequiresGradient(true);
		// young averages follow faster, so that the random start is soon forgotten
		final float share = Math.max(AVERAGING, 1f / (steps + 1));
		final NDArray now = gradient.zerosLike().addi(weights.get(i)).muli(share);
		averages.get(i).muli(1 - share).addi(now);
		// the engine would add the next gradient to this one
		gradient.subi(gradient);
	}

	/** The error of the averaged weights on so many random batches. */
	double error(final Lesson lesson, final int batches, final RandomGenerator random) {
		double sum = 0;
		for (int i = 0; i < batches; i++) {
			try (NDManager scratch = manager.newSubManager()) {
				sum += lesson.error(averages, scratch, random).getFloat();
			}
		}
		return sum / batches;
	}

	/** The averaged weights, by their names. */
	Weights average() {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (int i = 0; i < averages.size(); i++) {
			final String name = layers.get(i / 2).name() + (i % 2 == 0 ? ".weight" : ".bias");
			tensors.put(name, new Tensor(averages.get(i).getShape().getShape(), averages.get(i).toFloatArray()));
		}
		return new Weights(tensors);
	}

	/** Writes all that is needed to go on. */
	void write(final DataOutputStream out) throws IOException {
		out.writeInt(steps);
		for (final NDList arrays : List.of(weights, means, squares, averages)) {
			for (final NDArray array : arrays) {
				for (final float value : array.toFloatArray()) out.writeFloat(value);
			}
		}
	}

	/** Goes on from what {@link #write} wrote. */
	void read(final DataInputStream in) throws IOException {
		steps = in.readInt();
		for (final NDList arrays : List.of(weights, means, squares, averages)) {
			for (final NDArray array : arrays) {
				final float[] values = new float[(int) array.size()];
				for (int i = 0; i < values.length; i++) values[i] = in.readFloat();
				array.setRequiresGradient(false);
				array.set(values);
			}
		}
		weights.forEach(array -> array.setRequiresGradient(true));
	}

	@Override
	public void close() {
		manager.close();
	}
}

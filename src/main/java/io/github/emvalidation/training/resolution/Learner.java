package io.github.emvalidation.training.resolution;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.ResolutionNet;
import io.github.emvalidation.network.resolution.ResolutionNet.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The weights while they are learnt: Adam (Kingma &amp; Ba 2015, arXiv:1412.6980) on the mean of |log r - log label|, and beside the
 * weights their running average, which errs less than they do.
 */
final class Learner implements AutoCloseable {

	private static final float MEAN_DECAY = 0.9f;
	private static final float SQUARE_DECAY = 0.99f;
	private static final float TINY = 1e-8f;
	/** A step's weight in the running average of the weights. */
	private static final float AVERAGING = 0.002f;
	/** Until about so many steps the average is one over the last part of all steps, half of them or less. */
	private static final float YOUTH = 10;
	/** The resolution that an untrained network answers, in Å. */
	private static final double FIRST_ANSWER = 6;
	private static final double LAST_GAIN = 0.1;

	private final Engine engine;
	private final NDManager manager;
	private final List<String> names = new ArrayList<>();
	private final NDList weights = new NDList();
	private final NDList means = new NDList();
	private final NDList squares = new NDList();
	private final NDList averages = new NDList();
	private int steps;

	/** Random weights, such that each layer keeps the spread of its input (He et al. 2015, arXiv:1502.01852). */
	Learner(final Engine engine, final NDManager manager, final long seed) {
		this.engine = engine;
		this.manager = manager.newSubManager();
		final Random random = new Random(seed);
		for (final Layer layer : ResolutionNet.FEATURES) addWeights(layer, random);
		for (final Layer layer : ResolutionNet.HEAD) {
			addWeights(layer, random);
			final float[] bias = new float[layer.out()];
			if (layer.out() == 1) bias[0] = (float) Math.log(FIRST_ANSWER);
			add(layer.bias(), bias, new Shape(layer.out()));
		}
	}

	private void addWeights(final Layer layer, final Random random) {
		// the last layer starts small, so that the first answers are near FIRST_ANSWER
		final double gain = layer.out() == 1 ? LAST_GAIN : 1;
		final double deviation = gain * Math.sqrt(2.0 / (layer.in() * Math.pow(layer.kernel(), 3)));
		final float[] values = new float[(int) layer.shape().size()];
		for (int i = 0; i < values.length; i++) values[i] = (float) (deviation * random.nextGaussian());
		add(layer.name(), values, layer.shape());
	}

	private void add(final String name, final float[] values, final Shape shape) {
		names.add(name);
		final NDArray array = manager.create(values, shape);
		averages.add(array.duplicate());
		means.add(manager.zeros(shape));
		squares.add(manager.zeros(shape));
		weights.add(array);
	}

	/** Steps made so far. */
	int steps() {
		return steps;
	}

	/** Learns from a batch; returns the error before, the mean of |log r - log label|. */
	float learn(final Batch batch, final double rate) {
		steps++;
		try (NDManager scratch = manager.newSubManager(); GradientCollector collector = engine.newGradientCollector()) {
			// gradients add up in the array they belong to, so each step has arrays of its own
			final NDList leaves = new NDList();
			for (final NDArray array : weights) {
				final NDArray leaf = array.duplicate();
				leaf.attach(scratch);
				leaf.setRequiresGradient(true);
				leaves.add(leaf);
			}
			final NDArray error = error(leaves, batch);
			collector.backward(error);
			for (int i = 0; i < leaves.size(); i++) {
				try (NDManager some = manager.newSubManager()) {
					final NDArray gradient = leaves.get(i).getGradient();
					gradient.attach(some);
					move(i, gradient, rate);
				}
			}
			return error.getFloat();
		}
	}

	/** The error of the averaged weights. */
	float errorOfAverage(final Batch batch) {
		return error(averages, batch).getFloat();
	}

	private static NDArray error(final NDList weights, final Batch batch) {
		final NDArray answer = ResolutionNet.apply(weights, batch.map(), batch.scale());
		return answer.sub(batch.labels()).abs().mul(batch.counts()).sum().div(batch.counts().sum());
	}

	/** A step of Adam; all that is made on the way belongs to the gradient's manager. */
	private void move(final int i, final NDArray gradient, final double rate) {
		means.get(i).muli(MEAN_DECAY).addi(gradient.mul(1 - MEAN_DECAY));
		squares.get(i).muli(SQUARE_DECAY).addi(gradient.square().mul(1 - SQUARE_DECAY));
		final double meanScale = 1 / (1 - Math.pow(MEAN_DECAY, steps));
		final double squareScale = 1 / (1 - Math.pow(SQUARE_DECAY, steps));
		final NDManager scratch = gradient.getManager();
		final NDArray direction = means.get(i).mul(rate * meanScale);
		direction.attach(scratch);
		final NDArray size = squares.get(i).mul(squareScale);
		size.attach(scratch);
		weights.get(i).subi(direction.div(size.sqrt().add(TINY)));
		// young averages follow faster, so that the random start is soon forgotten
		final float share = Math.max(AVERAGING, YOUTH / (steps + YOUTH));
		final NDArray part = weights.get(i).mul(share);
		part.attach(scratch);
		averages.get(i).muli(1 - share).addi(part);
	}

	/** The averaged weights, by the names of the layers. */
	Weights average() {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			tensors.put(names.get(i), new Tensor(averages.get(i).getShape().getShape(), averages.get(i).toFloatArray()));
		}
		return new Weights(tensors);
	}

	/** All that is needed to go on, besides the number of steps. */
	NDList state() {
		final NDList all = new NDList(weights);
		all.addAll(means);
		all.addAll(squares);
		all.addAll(averages);
		return all;
	}

	/** Goes on from a {@link #state()} after so many steps. */
	void restore(final NDList state, final int stepsMade) {
		final NDList own = state();
		for (int i = 0; i < own.size(); i++) own.get(i).set(state.get(i).toByteBuffer());
		steps = stepsMade;
	}

	@Override
	public void close() {
		manager.close();
	}
}

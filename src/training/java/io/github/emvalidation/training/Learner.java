package io.github.emvalidation.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The weights while they are learnt: Adam (Kingma &amp; Ba 2015, arXiv:1412.6980), and beside the weights their running average, which
 * errs less than they do and is what is kept in the end.
 */
public final class Learner implements AutoCloseable {

	private static final float MEAN_DECAY = 0.9f;
	private static final float TINY = 1e-8f;

	/** How wrong a network is about some examples. */
	public interface Loss {

		/**
		 * Measures it.
		 *
		 * @param weights in the order in which the learner was given them
		 * @param scratch for what is made on the way
		 * @return a single number
		 */
		NDArray error(NDList weights, NDManager scratch);
	}

	/**
	 * How long the past is remembered.
	 *
	 * @param squares   decay of the mean square of the gradients, a step
	 * @param averaging a step's weight in the running average of the weights ...
	 * @param youth     ... which is at least {@code youth / (steps + youth)}, so that the random start is soon forgotten
	 */
	public record Memory(float squares, float averaging, float youth) {}

	private final Engine engine;
	private final NDManager manager;
	private final Memory memory;
	private final Predicate<String> learns;
	private final List<String> names = new ArrayList<>();
	private final NDList weights = new NDList();
	private final NDList means = new NDList();
	private final NDList squares = new NDList();
	private final NDList averages = new NDList();
	private int steps;

	/** @param start weights to begin with, all of which are learnt */
	public Learner(final Weights start, final Memory memory) {
		this(start, memory, name -> true);
	}

	/**
	 * @param start  weights to begin with
	 * @param learns whether the weights of that name are learnt; the others stay as they are and cost no gradient
	 */
	public Learner(final Weights start, final Memory memory, final Predicate<String> learns) {
		this.learns = learns;
		engine = NetworkEngine.get();
		manager = NetworkEngine.newTrainingManager();
		this.memory = memory;
		start.tensors().forEach(this::add);
	}

	/** Random weights of a layer, such that it keeps the spread of its input times {@code gain} (He et al. 2015, arXiv:1502.01852). */
	public static Tensor random(final Shape shape, final double gain, final Random random) {
		final float[] values = new float[(int) shape.size()];
		final double deviation = gain * Math.sqrt(2.0 * shape.get(0) / values.length);
		for (int i = 0; i < values.length; i++) values[i] = (float) (deviation * random.nextGaussian());
		return new Tensor(shape.getShape(), values);
	}

	private void add(final String name, final Tensor tensor) {
		final Shape shape = new Shape(tensor.shape());
		names.add(name);
		weights.add(manager.create(tensor.values(), shape));
		averages.add(manager.create(tensor.values(), shape));
		means.add(manager.zeros(shape));
		squares.add(manager.zeros(shape));
	}

	/** Steps made so far. */
	public int steps() {
		return steps;
	}

	/** Makes a step against the gradient of the error; returns the error before. */
	public float learn(final Loss loss, final double rate) {
		steps++;
		try (NDManager scratch = manager.newSubManager(); GradientCollector collector = engine.newGradientCollector()) {
			// gradients add up in the array they belong to, so each step has arrays of its own
			final NDList leaves = new NDList();
			for (int i = 0; i < weights.size(); i++) {
				final NDArray leaf = weights.get(i).duplicate();
				leaf.attach(scratch);
				if (learns.test(names.get(i))) leaf.setRequiresGradient(true);
				leaves.add(leaf);
			}
			final NDArray error = loss.error(leaves, scratch);
			collector.backward(error);
			for (int i = 0; i < leaves.size(); i++) {
				if (!learns.test(names.get(i))) continue;
				try (NDManager some = manager.newSubManager()) {
					final NDArray gradient = leaves.get(i).getGradient();
					gradient.attach(some);
					move(i, gradient, rate);
				}
			}
			return error.getFloat();
		}
	}

	/** A step of Adam; all that is made on the way belongs to the gradient's manager. */
	private void move(final int i, final NDArray gradient, final double rate) {
		means.get(i).muli(MEAN_DECAY).addi(gradient.mul(1 - MEAN_DECAY));
		squares.get(i).muli(memory.squares).addi(gradient.square().mul(1 - memory.squares));
		final double meanScale = 1 / (1 - Math.pow(MEAN_DECAY, steps));
		final double squareScale = 1 / (1 - Math.pow(memory.squares, steps));
		final NDManager scratch = gradient.getManager();
		final NDArray direction = means.get(i).mul(rate * meanScale);
		direction.attach(scratch);
		final NDArray size = squares.get(i).mul(squareScale);
		size.attach(scratch);
		weights.get(i).subi(direction.div(size.sqrt().add(TINY)));
		final float share = Math.max(memory.averaging, memory.youth / (steps + memory.youth));
		final NDArray part = weights.get(i).mul(share);
		part.attach(scratch);
		averages.get(i).muli(1 - share).addi(part);
	}

	/** The error of the averaged weights. */
	public float errorOfAverage(final Loss loss) {
		try (NDManager scratch = manager.newSubManager()) {
			return loss.error(averages, scratch).getFloat();
		}
	}

	/** The averaged weights, by their names. */
	public Weights average() {
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

package io.github.emvalidation.training.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.emvalidation.network.handedness.ConvolutionLayer;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a network learns: examples, and how wrong it is about them. */
interface Lesson {

	/** The network's layers. */
	List<ConvolutionLayer> layers();

	/** Takes the examples of one more map in; the oldest are forgotten when there are many. */
	void add(TrainingMap map);

	/**
	 * The error on a batch of random examples.
	 *
	 * @param weights weights and biases of the {@link #layers}, in their order
	 * @param manager for what is made on the way
	 * @return a single number, the mean cross-entropy
	 */
	NDArray error(NDList weights, NDManager manager, RandomGenerator random);
}

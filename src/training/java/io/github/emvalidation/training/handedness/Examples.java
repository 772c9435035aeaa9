package io.github.emvalidation.training.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.random.RandomGenerator;

/** Examples cut out of maps, and how wrong a network is about them. */
interface Examples {

	/** Takes the examples of one more map in; the oldest are forgotten when there are many. */
	void add(TrainingMap map);

	/**
	 * The error on a batch of random examples.
	 *
	 * @param weights weights and biases of the network's layers, in their order
	 * @param manager for what is made on the way
	 * @return a single number, the mean cross-entropy
	 */
	NDArray error(NDList weights, NDManager manager, RandomGenerator random);
}

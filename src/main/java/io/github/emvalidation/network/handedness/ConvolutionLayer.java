package io.github.emvalidation.network.handedness;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import java.util.List;

/**
 * A layer with weights and biases.
 *
 * @param name    of its weights is {@code name.weight}, of its biases {@code name.bias}
 * @param weights their shape: channels given, channels taken, and the sides of the kernel if it is a convolution
 */
public record ConvolutionLayer(String name, Shape weights) {

	static ConvolutionLayer of(final String name, final long... weights) {
		return new ConvolutionLayer(name, new Shape(weights));
	}

	/** Number of channels that it gives, and of its biases. */
	public long channels() {
		return weights.get(0);
	}

	/** The weights and biases of layers, one behind the other, as arrays of the engine. */
	static NDList arrays(final List<ConvolutionLayer> layers, final Weights from, final NDManager manager) {
		final NDList arrays = new NDList();
		for (final ConvolutionLayer layer : layers) {
			add(arrays, from.require(layer.name + ".weight", layer.weights.getShape()), manager);
			add(arrays, from.require(layer.name + ".bias", layer.channels()), manager);
		}
		return arrays;
	}

	private static void add(final NDList arrays, final Tensor tensor, final NDManager manager) {
		arrays.add(manager.create(tensor.values(), new Shape(tensor.shape())));
	}
}

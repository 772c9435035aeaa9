package io.github.emvalidation.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import io.github.emvalidation.progress.BadInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The weights of a network: tensors by name, in the order they were given.
 *
 * @param tensors not to be changed
 */
public record Weights(Map<String, Tensor> tensors) {

	public Weights {
		tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
	}

	/** Those of an initialised block, by the names that it gives its parameters. */
	public static Weights of(final Block block) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (final Pair<String, Parameter> parameter : block.getParameters()) {
			final NDArray array = parameter.getValue().getArray();
			tensors.put(parameter.getKey(), new Tensor(array.getShape().getShape(), array.toFloatArray()));
		}
		return new Weights(tensors);
	}

	/**
	 * Gives a block that has no weights yet these ones; it must have exactly their names.
	 *
	 * @param manager lives as long as the block
	 * @throws BadInputException when a name is missing or superfluous
	 */
	public void into(final Block block, final NDManager manager) {
		for (final Pair<String, Parameter> parameter : block.getParameters()) {
			final Tensor tensor = require(parameter.getKey());
			parameter.getValue().setArray(manager.create(tensor.values(), new Shape(tensor.shape())));
		}
		if (tensors.size() != block.getParameters().size()) {
			throw new BadInputException("The weights have " + tensors.size() + " arrays, but the network has " + block.getParameters().size() + ".");
		}
	}

	/**
	 * One of the arrays.
	 *
	 * @throws BadInputException when there is none of that name
	 */
	public Tensor require(final String name) {
		final Tensor tensor = tensors.get(name);
		if (tensor == null) {
			throw new BadInputException("The weights have no array \"" + name + "\", only " + String.join(", ", tensors.keySet()) + ".");
		}
		return tensor;
	}

	/**
	 * One of the arrays, which must have this shape.
	 *
	 * @throws BadInputException when there is none of that name and shape
	 */
	public Tensor require(final String name, final long... shape) {
		final Tensor tensor = require(name);
		if (!Arrays.equals(tensor.shape(), shape)) {
			throw new BadInputException("The weights \"" + name + "\" are " + tensor.size() + ", but the network needs " + Tensor.size(shape) + ".");
		}
		return tensor;
	}

	/** How many numbers the weights are. */
	public long count() {
		return tensors.values().stream().mapToLong(tensor -> tensor.values().length).sum();
	}
}

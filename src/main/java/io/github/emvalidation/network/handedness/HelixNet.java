package io.github.emvalidation.network.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv3d;
import io.github.emvalidation.network.sparse.StackLayer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The layers of the network that finds helices: five convolutions of 3³ voxels of about 2 Å, so that each voxel is
 * judged by the {@value #WINDOW}³ voxels around it (22 Å), then two layers on each voxel alone. No padding: what it is given has to
 * be larger by {@value #HALO} voxels on each side than what is asked for.
 */
public final class HelixNet {

	/** Side of the box that decides about its middle voxel. */
	public static final int WINDOW = 11;
	/** Half of that. */
	public static final int HALO = WINDOW / 2;

	/**
	 * Numbers of channels are multiples of 16: with 24 channels PyTorch 2.7.1 (its oneDNN, on processors with AVX-512) computed with
	 * uninitialised memory and gave different numbers, or none, from one call to the next.
	 */
	public static final List<ConvolutionLayer> LAYERS = List.of(
		ConvolutionLayer.of("convolution1", 16, 1, 3, 3, 3), ConvolutionLayer.of("convolution2", 16, 16, 3, 3, 3),
		ConvolutionLayer.of("convolution3", 32, 16, 3, 3, 3), ConvolutionLayer.of("convolution4", 32, 32, 3, 3, 3),
		ConvolutionLayer.of("convolution5", 32, 32, 3, 3, 3),
		ConvolutionLayer.of("voxel1", 32, 32, 1, 1, 1), ConvolutionLayer.of("voxel2", 1, 32, 1, 1, 1));

	private static final int CONVOLUTIONS = 5;
	/** Sides of their kernels. */
	static final int[] KERNELS = LAYERS.subList(0, CONVOLUTIONS).stream().mapToInt(layer -> (int) layer.weights().get(2)).toArray();

	private HelixNet() {}

	/**
	 * Logits of being in a helix.
	 *
	 * @param weights weights and biases of {@link #LAYERS}, in their order
	 * @param boxes   (boxes, 1, z, y, x) of a {@link HandednessMap}'s coarse map
	 * @return (boxes, 1, z - 10, y - 10, x - 10)
	 */
	public static NDArray apply(final NDList weights, final NDArray boxes) {
		NDArray x = boxes;
		for (final StackLayer layer : convolutions(weights)) x = layer.apply(x);
		return head(weights, x);
	}

	/** The convolutions, as they see more than a voxel. */
	static List<StackLayer> convolutions(final NDList weights) {
		return IntStream.range(0, CONVOLUTIONS)
			.mapToObj(i -> new StackLayer(weights.get(2 * i), weights.get(2 * i + 1))).toList();
	}

	/** What the layers on each voxel alone give. */
	static NDArray head(final NDList weights, final NDArray convolved) {
		NDArray x = convolved;
		for (int i = CONVOLUTIONS; i < LAYERS.size(); i++) x = apply(weights, i, x);
		return x;
	}

	private static NDArray apply(final NDList weights, final int layer, final NDArray x) {
		final NDArray sums = Conv3d.conv3d(x, weights.get(2 * layer), weights.get(2 * layer + 1)).singletonOrThrow();
		return layer < LAYERS.size() - 1 ? Activation.relu(sums) : sums;
	}

	/** Shape of so many boxes of that side. */
	public static Shape boxes(final int count, final int side) {
		return new Shape(count, 1, side, side, side);
	}
}

package io.github.emvalidation.network.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv3d;
import java.util.List;

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
		for (int i = 0; i < LAYERS.size(); i++) {
			x = Conv3d.conv3d(x, weights.get(2 * i), weights.get(2 * i + 1)).singletonOrThrow();
			if (i < LAYERS.size() - 1) x = Activation.relu(x);
		}
		return x;
	}

	/** Shape of so many boxes of that side. */
	public static Shape boxes(final int count, final int side) {
		return new Shape(count, 1, side, side, side);
	}
}

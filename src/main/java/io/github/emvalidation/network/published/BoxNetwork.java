package io.github.emvalidation.network.published;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv3d;
import ai.djl.nn.core.Linear;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.BadInputException;
import java.nio.ByteBuffer;

/**
 * The network of HaPi: five convolutions of 5³, 5³, 3³, 3³ and 2³ voxels to 4, 8, 16, 32 and 64 features, the first two of them
 * with a rim of one zero; then 128 units, then one. ReLU after each but the last. It answers a box of {@link #SIDE}³ voxels by a
 * logit. Garcia Condado et al. 2022, doi:10.1016/j.jsb.2022.107915.
 */
public final class BoxNetwork {

	/** Side of a box in voxels. */
	public static final int SIDE = 11;
	/** Number of voxels in a box. */
	public static final int VOXELS = SIDE * SIDE * SIDE;

	private static final int[] KERNELS = { 5, 5, 3, 3, 2 };
	private static final int[] FEATURES = { 1, 4, 8, 16, 32, 64 };
	private static final int[] RIMS = { 1, 1, 0, 0, 0 };
	private static final int[] UNITS = { 512, 128, 1 };
	private static final Shape ONE = new Shape(1, 1, 1);

	private final Weights weights;

	/** @throws BadInputException when the weights are not those of such a network; the engine is not needed yet */
	public BoxNetwork(final Weights weights) {
		for (int i = 0; i < KERNELS.length; i++) {
			final int k = KERNELS[i];
			weights.require("conv" + (i + 1) + ".weight", FEATURES[i + 1], FEATURES[i], k, k, k);
			weights.require("conv" + (i + 1) + ".bias", FEATURES[i + 1]);
		}
		for (int i = 1; i < UNITS.length; i++) {
			weights.require("linear" + i + ".weight", UNITS[i], UNITS[i - 1]);
			weights.require("linear" + i + ".bias", UNITS[i]);
		}
		this.weights = weights;
	}

	/** @throws BadInputException when there is no engine; the sentence says why */
	Session open() {
		return new Session(NetworkEngine.newManager());
	}

	/** The network ready to answer, to several threads at once. */
	final class Session implements AutoCloseable {

		private final NDManager manager;
		private final NDArray[] kernels = new NDArray[KERNELS.length];
		private final NDArray[] kernelBiases = new NDArray[KERNELS.length];
		private final NDArray[] matrices = new NDArray[UNITS.length - 1];
		private final NDArray[] matrixBiases = new NDArray[UNITS.length - 1];

		private Session(final NDManager manager) {
			this.manager = manager;
			for (int i = 0; i < kernels.length; i++) {
				kernels[i] = array("conv" + (i + 1) + ".weight");
				kernelBiases[i] = array("conv" + (i + 1) + ".bias");
			}
			for (int i = 0; i < matrices.length; i++) {
				matrices[i] = array("linear" + (i + 1) + ".weight");
				matrixBiases[i] = array("linear" + (i + 1) + ".bias");
			}
		}

		private NDArray array(final String name) {
			final Tensor tensor = weights.require(name);
			return manager.create(tensor.values(), new Shape(tensor.shape()));
		}

		/**
		 * A logit for each box.
		 *
		 * @param boxes direct, in native order: {@code count} boxes of single-precision numbers, x fastest
		 */
		float[] logits(final ByteBuffer boxes, final int count) {
			try (NDManager batch = manager.newSubManager()) {
				NDArray x = batch.create(boxes, new Shape(count, 1, SIDE, SIDE, SIDE), DataType.FLOAT32);
				for (int i = 0; i < kernels.length; i++) {
					final Shape rim = new Shape(RIMS[i], RIMS[i], RIMS[i]);
					x = rectified(x, Conv3d.conv3d(x, kernels[i], kernelBiases[i], ONE, rim, ONE));
				}
				final NDArray flat = x.reshape(count, UNITS[0]);
				final NDArray hidden = rectified(flat, Linear.linear(flat, matrices[0], matrixBiases[0]));
				return Linear.linear(hidden, matrices[1], matrixBiases[1]).singletonOrThrow().toFloatArray();
			}
		}

		/** Max(x, 0); what is not needed any more is given back, as a batch takes much memory. */
		private static NDArray rectified(final NDArray before, final NDList after) {
			before.close();
			try (NDArray raw = after.singletonOrThrow()) {
				return Activation.relu(raw);
			}
		}

		@Override
		public void close() {
			manager.close();
		}
	}
}

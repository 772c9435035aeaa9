package io.github.emvalidation.network.published;

import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Made-up weights of the box network, and its definition written out, as slow as it is plain. */
public final class BoxWeights {

	private static final int[] KERNELS = { 5, 5, 3, 3, 2 };
	private static final int[] FEATURES = { 1, 4, 8, 16, 32, 64 };
	private static final int[] RIMS = { 1, 1, 0, 0, 0 };

	private BoxWeights() {}

	public static Weights random(final long seed) {
		final Random random = new Random(seed);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (int i = 0; i < 5; i++) {
			final int k = KERNELS[i];
			add(tensors, "conv" + (i + 1), random, FEATURES[i + 1], FEATURES[i], k, k, k);
		}
		add(tensors, "linear1", random, 128, 512);
		add(tensors, "linear2", random, 1, 128);
		return new Weights(tensors);
	}

	private static void add(final Map<String, Tensor> tensors, final String name, final Random random, final long... shape) {
		int inputs = 1;
		for (int i = 1; i < shape.length; i++) inputs *= (int) shape[i];
		tensors.put(name + ".weight", gaussian(random, Math.sqrt(2.0 / inputs), shape, (int) shape[0] * inputs));
		tensors.put(name + ".bias", gaussian(random, 0.1, new long[] { shape[0] }, (int) shape[0]));
	}

	private static Tensor gaussian(final Random random, final double deviation, final long[] shape, final int count) {
		final float[] values = new float[count];
		for (int i = 0; i < count; i++) values[i] = (float) (deviation * random.nextGaussian());
		return new Tensor(shape, values);
	}

	/** The logit of one box, x fastest. */
	static double logit(final Weights weights, final float[] box) {
		double[] x = new double[box.length];
		for (int i = 0; i < x.length; i++) x[i] = box[i];
		int side = BoxNetwork.SIDE;
		for (int i = 0; i < 5; i++) {
			x = convolved(weights, i, x, side);
			side += 2 * RIMS[i] - KERNELS[i] + 1;
		}
		final double[] hidden = linear(weights, "linear1", x);
		for (int i = 0; i < hidden.length; i++) hidden[i] = Math.max(0, hidden[i]);
		return linear(weights, "linear2", hidden)[0];
	}

	private static double[] convolved(final Weights weights, final int layer, final double[] in, final int side) {
		final float[] kernel = weights.require("conv" + (layer + 1) + ".weight").values();
		final float[] bias = weights.require("conv" + (layer + 1) + ".bias").values();
		final int k = KERNELS[layer];
		final int out = side + 2 * RIMS[layer] - k + 1;
		final double[] result = new double[FEATURES[layer + 1] * out * out * out];
		for (int at = 0; at < result.length; at++) {
			final int feature = at / (out * out * out);
			double sum = bias[feature];
			for (int from = 0; from < FEATURES[layer]; from++) {
				for (int d = 0; d < k * k * k; d++) {
					final int x = at % out + d % k - RIMS[layer];
					final int y = at / out % out + d / k % k - RIMS[layer];
					final int z = at / out / out % out + d / k / k - RIMS[layer];
					if (Math.min(x, Math.min(y, z)) < 0 || Math.max(x, Math.max(y, z)) >= side) continue;
					sum += kernel[(feature * FEATURES[layer] + from) * k * k * k + d] * in[((from * side + z) * side + y) * side + x];
				}
			}
			result[at] = Math.max(0, sum);
		}
		return result;
	}

	private static double[] linear(final Weights weights, final String name, final double[] in) {
		final float[] matrix = weights.require(name + ".weight").values();
		final float[] bias = weights.require(name + ".bias").values();
		final double[] result = new double[bias.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = bias[i];
			for (int j = 0; j < in.length; j++) result[i] += matrix[i * in.length + j] * in[j];
		}
		return result;
	}
}

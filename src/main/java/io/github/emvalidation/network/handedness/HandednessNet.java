package io.github.emvalidation.network.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import java.util.List;

/**
 * The layers of the network that determines which way a helix turns. It sees a {@link Cylinder}, the rings as channels of a picture of
 * heights and angles; the angles go round, so that turning the cylinder about its axis changes nothing. With f the layers, the logit
 * of being mirrored is {@code (f(g) + f(turned upside down)) - (f(mirrored) + f(mirrored and turned))}: a mirror image gives exactly
 * the opposite, and density without a handedness gives 0.
 */
public final class HandednessNet {

	/** Angles added on each side of the picture, so that three convolutions leave every angle once. */
	private static final int WRAP = 3;
	private static final int WIDTH = Cylinder.ANGLES + 2 * WRAP;
	private static final int PICTURE = Cylinder.RINGS * Cylinder.HEIGHTS * WIDTH;
	/** Pictures of a cylinder: as it is, upside down, mirrored, both. */
	private static final int PICTURES = 4;
	/** Brings densities of unit norm nearer to 1, the range that layers begin with. */
	private static final float SCALE = 10;

	private static final int CONVOLUTIONS = 3;

	/** Multiples of 16 channels, see {@link HelixNet#LAYERS}. */
	public static final List<ConvolutionLayer> LAYERS = List.of(ConvolutionLayer.of("convolution1", 32, Cylinder.RINGS, 3, 3),
		ConvolutionLayer.of("convolution2", 32, 32, 3, 3), ConvolutionLayer.of("convolution3", 32, 32, 3, 3),
		ConvolutionLayer.of("mean1", 32, 32), ConvolutionLayer.of("mean2", 1, 32));

	private HandednessNet() {}

	/** The pictures of cylinders, as {@link #apply} takes them. */
	public static NDArray pictures(final List<float[]> cylinders, final NDManager manager) {
		return manager.create(pictures(cylinders), shape(cylinders.size()));
	}

	/** The numbers of these pictures, in the order of their {@link #shape}. */
	static float[] pictures(final List<float[]> cylinders) {
		final int count = cylinders.size();
		final float[] all = new float[PICTURES * count * PICTURE];
		for (int kind = 0; kind < PICTURES; kind++) {
			for (int i = 0; i < count; i++) {
				final float[] seen = kind >= 2 ? Cylinder.mirrored(cylinders.get(i)) : cylinders.get(i);
				wrap(kind % 2 == 1 ? Cylinder.upsideDown(seen) : seen, all, (kind * count + i) * PICTURE);
			}
		}
		return all;
	}

	/** Shape of the pictures of so many cylinders. */
	static Shape shape(final int cylinders) {
		return new Shape((long) PICTURES * cylinders, Cylinder.RINGS, Cylinder.HEIGHTS, WIDTH);
	}

	private static void wrap(final float[] cylinder, final float[] into, final int start) {
		for (int row = 0; row < Cylinder.RINGS * Cylinder.HEIGHTS; row++) {
			final int from = row * Cylinder.ANGLES;
			final int to = start + row * WIDTH;
			System.arraycopy(cylinder, from + Cylinder.ANGLES - WRAP, into, to, WRAP);
			System.arraycopy(cylinder, from, into, to + WRAP, Cylinder.ANGLES);
			System.arraycopy(cylinder, from, into, to + WRAP + Cylinder.ANGLES, WRAP);
		}
		for (int i = start; i < start + PICTURE; i++) into[i] *= SCALE;
	}

	/**
	 * Logits of being mirrored, below 0 for right-handed helices.
	 *
	 * @param weights  weights and biases of {@link #LAYERS}, in their order
	 * @param pictures of cylinders, see {@link #pictures}
	 * @return one for each cylinder
	 */
	public static NDArray apply(final NDList weights, final NDArray pictures) {
		NDArray x = pictures;
		for (int i = 0; i < CONVOLUTIONS; i++) {
			// every second height is enough from the second layer on
			final Shape stride = i == 1 ? new Shape(2, 1) : new Shape(1, 1);
			x = Conv2d.conv2d(x, weights.get(2 * i), weights.get(2 * i + 1), stride).singletonOrThrow();
			x = Activation.relu(x);
		}
		x = x.flatten(2, 3).mean(new int[] { 2 });
		x = Activation.relu(Linear.linear(x, weights.get(6), weights.get(7)).singletonOrThrow());
		x = Linear.linear(x, weights.get(8), weights.get(9)).singletonOrThrow();
		final NDArray f = x.reshape(PICTURES, -1);
		return f.get(0).add(f.get(1)).sub(f.get(2).add(f.get(3)));
	}
}

package io.github.emvalidation.network.resolution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv3d;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.BadInputException;
import java.util.List;

/**
 * The layers of the network of the local resolution: {@code log r = h(g(x) / |x|)}, x the map, |x| its root mean square in the
 * window of 13³ voxels.
 * <p>
 * g are stacks of five convolutions without bias and padding, each followed by max(0, ·). Such a function is homogeneous,
 * {@code g(c x) = c g(x)} for c &gt; 0, so dividing what it gives by the scale of the window is the same as dividing the window first:
 * boxes of unit norm for all voxels in one pass. h are two layers, with biases, on each voxel alone.
 * <p>
 * A plain network has one stack, which knows clean maps. A network of two has another, narrower one beside it, which was learnt later
 * on maps with noise beyond the signal; both have their say in h.
 */
public final class ResolutionNet {

	/**
	 * A layer.
	 *
	 * @param name   of its weights
	 * @param in     channels it takes
	 * @param out    channels it gives
	 * @param kernel side in voxels
	 */
	public record Layer(String name, int in, int out, int kernel) {

		/** Shape of its weights. */
		public Shape shape() {
			return new Shape(out, in, kernel, kernel, kernel);
		}

		/** Name of its biases, where it has some. */
		public String bias() {
			return name + ".bias";
		}
	}

	/** The layers of g in a plain network. */
	public static final List<Layer> FEATURES = List.of(new Layer("features.1", 1, 16, 5), new Layer("features.2", 16, 16, 3),
		new Layer("features.3", 16, 32, 3), new Layer("features.4", 32, 32, 3), new Layer("features.5", 32, 32, 3));
	/** The layers of the second stack. */
	public static final List<Layer> TEXTURE = List.of(new Layer("texture.1", 1, 16, 5), new Layer("texture.2", 16, 16, 3),
		new Layer("texture.3", 16, 16, 3), new Layer("texture.4", 16, 32, 3), new Layer("texture.5", 32, 32, 3));
	/** The layers of h in a plain network. */
	public static final List<Layer> HEAD = List.of(new Layer("head.1", 32, 64, 1), new Layer("head.2", 64, 1, 1));
	/** The layers of h above two stacks. */
	public static final List<Layer> WIDE_HEAD = List.of(new Layer("head.1", 64, 96, 1), new Layer("head.2", 96, 1, 1));

	private static final int OF_HEAD = 4;

	private ResolutionNet() {}

	/** Whether the weights are those of a network of two stacks. */
	public static boolean hasTwoStacks(final Weights weights) {
		return weights.tensors().containsKey(TEXTURE.get(0).name());
	}

	/**
	 * The weights as arrays of the engine, in the order that {@link #apply} takes them.
	 *
	 * @param manager to which the arrays belong
	 * @throws BadInputException when an array is missing or has another shape
	 */
	public static NDList arrays(final Weights weights, final NDManager manager) {
		final NDList arrays = new NDList();
		for (final Layer layer : FEATURES) arrays.add(array(weights, manager, layer.name(), layer.shape()));
		final boolean hasTwo = hasTwoStacks(weights);
		if (hasTwo) for (final Layer layer : TEXTURE) arrays.add(array(weights, manager, layer.name(), layer.shape()));
		for (final Layer layer : hasTwo ? WIDE_HEAD : HEAD) {
			arrays.add(array(weights, manager, layer.name(), layer.shape()));
			arrays.add(array(weights, manager, layer.bias(), new Shape(layer.out())));
		}
		return arrays;
	}

	private static NDArray array(final Weights weights, final NDManager manager, final String name, final Shape shape) {
		return manager.create(weights.require(name, shape.getShape()).values(), shape);
	}

	/**
	 * Natural logarithms of the resolution in Å.
	 *
	 * @param weights in the order of the layers: {@link #FEATURES}, {@link #TEXTURE} in a network of two stacks, then of each layer of
	 *                the head its weights and its biases
	 * @param map     (maps, 1, z, y, x)
	 * @param scale   (maps, 1, z - 12, y - 12, x - 12), see {@link WindowScale}
	 * @return of the shape of {@code scale}
	 */
	public static NDArray apply(final NDList weights, final NDArray map, final NDArray scale) {
		final int head = weights.size() - OF_HEAD;
		NDArray x = stack(weights.subList(0, FEATURES.size()), map);
		if (head > FEATURES.size()) x = x.concat(stack(weights.subList(FEATURES.size(), head), map), 1);
		x = x.div(scale);
		x = Activation.relu(Conv3d.conv3d(x, weights.get(head), weights.get(head + 1)).singletonOrThrow());
		return Conv3d.conv3d(x, weights.get(head + 2), weights.get(head + 3)).singletonOrThrow();
	}

	private static NDArray stack(final List<NDArray> layers, final NDArray map) {
		NDArray x = map;
		for (final NDArray layer : layers) x = Activation.relu(Conv3d.conv3d(x, layer).singletonOrThrow());
		return x;
	}
}

package io.github.emvalidation.network.resolution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv3d;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.sparse.StackLayer;
import io.github.emvalidation.progress.BadInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers of the network of the local resolution: {@code log r = h(g(x) / |x|)}, x the map, |x| its root mean square in the
 * window of 13³ voxels.
 * <p>
 * g are stacks of five convolutions without bias and padding, each followed by max(0, ·). Such a function is homogeneous,
 * {@code g(c x) = c g(x)} for c &gt; 0, so dividing what it gives by the scale of the window is the same as dividing the window first:
 * boxes of unit norm for all voxels in one pass. h are two layers, with biases, on each voxel alone.
 * <p>
 * A plain network is that and no more; it knows maps whose signal ends sharply. A network of two opinions has a second, narrower stack
 * and a second head that listens to both stacks; it learnt, later on, of noise beyond the signal. With d the second opinion's logarithm
 * less the first one's, the answer is {@code log r + d · d⁴/(d⁴ + 0.3⁴)}: the second opinion counts where it differs much, and where
 * both nearly agree the first one, which is the more exact on clean maps.
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

	/** The layers of g. */
	public static final List<Layer> FEATURES = List.of(new Layer("features.1", 1, 16, 5), new Layer("features.2", 16, 16, 3),
		new Layer("features.3", 16, 32, 3), new Layer("features.4", 32, 32, 3), new Layer("features.5", 32, 32, 3));
	/** The layers of h. */
	public static final List<Layer> HEAD = List.of(new Layer("head.1", 32, 64, 1), new Layer("head.2", 64, 1, 1));
	/** The layers of the second stack. */
	public static final List<Layer> TEXTURE = List.of(new Layer("texture.1", 1, 16, 5), new Layer("texture.2", 16, 16, 3),
		new Layer("texture.3", 16, 16, 3), new Layer("texture.4", 16, 32, 3), new Layer("texture.5", 32, 32, 3));
	/** The layers of the second head. */
	public static final List<Layer> SECOND_HEAD = List.of(new Layer("second.1", 64, 96, 1), new Layer("second.2", 96, 1, 1));

	/** Fourth power of the difference of the logarithms at which half of it counts. */
	private static final double MUCH = Math.pow(0.3, 4);
	private static final int OF_HEAD = 4;
	private static final int OF_PLAIN = FEATURES.size() + OF_HEAD;

	private ResolutionNet() {}

	/** Whether the weights are those of a network of two opinions. */
	public static boolean hasSecondOpinion(final Weights weights) {
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
		add(arrays, FEATURES, HEAD, weights, manager);
		if (hasSecondOpinion(weights)) add(arrays, TEXTURE, SECOND_HEAD, weights, manager);
		return arrays;
	}

	private static void add(final NDList arrays, final List<Layer> stack, final List<Layer> head, final Weights weights,
		final NDManager manager)
	{
		for (final Layer layer : stack) arrays.add(array(weights, manager, layer.name(), layer.shape()));
		for (final Layer layer : head) {
			arrays.add(array(weights, manager, layer.name(), layer.shape()));
			arrays.add(array(weights, manager, layer.bias(), new Shape(layer.out())));
		}
	}

	private static NDArray array(final Weights weights, final NDManager manager, final String name, final Shape shape) {
		return manager.create(weights.require(name, shape.getShape()).values(), shape);
	}

	/**
	 * Natural logarithms of the resolution in Å.
	 *
	 * @param weights in the order of the layers: {@link #FEATURES}, then of each layer of {@link #HEAD} its weights and its biases; in a
	 *                network of two opinions, then those of {@link #TEXTURE} and {@link #SECOND_HEAD} likewise
	 * @param map     (maps, 1, z, y, x)
	 * @param scale   (maps, 1, z - 12, y - 12, x - 12), see {@link WindowScale}
	 * @return of the shape of {@code scale}
	 */
	public static NDArray apply(final NDList weights, final NDArray map, final NDArray scale) {
		return answer(weights, scaled(weights, map, scale));
	}

	/** The latest opinion alone, which is what is learnt: the second one where there are two. */
	public static NDArray opinion(final NDList weights, final NDArray map, final NDArray scale) {
		final List<NDArray> heard = scaled(weights, map, scale);
		return heard.size() == 1 ? first(weights, heard) : second(weights, heard);
	}

	/** The convolutions, a stack an opinion. */
	static List<List<StackLayer>> stacks(final NDList weights) {
		final List<List<StackLayer>> stacks = new ArrayList<>();
		for (int at = 0; at < weights.size(); at += OF_PLAIN) {
			stacks.add(weights.subList(at, at + FEATURES.size()).stream().map(array -> new StackLayer(array, null)).toList());
		}
		return stacks;
	}

	/**
	 * The answer to what the stacks give.
	 *
	 * @param scaled of each stack, divided by the scale of the window
	 */
	static NDArray answer(final NDList weights, final List<NDArray> scaled) {
		final NDArray first = first(weights, scaled);
		if (scaled.size() == 1) return first;
		final NDArray d = second(weights, scaled).sub(first);
		final NDArray fourth = d.square().square();
		return first.add(d.mul(fourth.div(fourth.add(MUCH))));
	}

	private static List<NDArray> scaled(final NDList weights, final NDArray map, final NDArray scale) {
		final List<NDArray> scaled = new ArrayList<>();
		for (final List<StackLayer> stack : stacks(weights)) {
			NDArray x = map;
			for (final StackLayer layer : stack) x = layer.apply(x);
			scaled.add(x.div(scale));
		}
		return scaled;
	}

	private static NDArray first(final NDList weights, final List<NDArray> scaled) {
		return head(weights, FEATURES.size(), scaled.get(0));
	}

	private static NDArray second(final NDList weights, final List<NDArray> scaled) {
		return head(weights, OF_PLAIN + TEXTURE.size(), scaled.get(0).concat(scaled.get(1), 1));
	}

	private static NDArray head(final NDList weights, final int at, final NDArray features) {
		final NDArray x = Activation.relu(Conv3d.conv3d(features, weights.get(at), weights.get(at + 1)).singletonOrThrow());
		return Conv3d.conv3d(x, weights.get(at + 2), weights.get(at + 3)).singletonOrThrow();
	}
}

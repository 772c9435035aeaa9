package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.ResolutionNet;
import io.github.emvalidation.network.resolution.ResolutionNet.Layer;
import io.github.emvalidation.training.Learner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A network of two opinions whose second one agrees with the first: what its head makes of the second stack is multiplied by 0 at
 * first, and learning begins from there (Chen et al. 2016, Net2Net, arXiv:1511.05641).
 */
final class SecondOpinion {

	private SecondOpinion() {}

	/** The plain network's weights, with those of a second opinion. */
	static Weights beside(final Weights plain, final Random random) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>(plain.tensors());
		for (final Layer layer : ResolutionNet.TEXTURE) tensors.put(layer.name(), Learner.random(layer.shape(), 1, random));
		for (int i = 0; i < ResolutionNet.HEAD.size(); i++) {
			final Layer narrow = ResolutionNet.HEAD.get(i);
			final Layer wide = ResolutionNet.SECOND_HEAD.get(i);
			tensors.put(wide.name(), i == 0 ? first(plain, narrow, wide, random) : last(plain, narrow, wide));
			final float[] bias = new float[wide.out()];
			System.arraycopy(plain.require(narrow.bias()).values(), 0, bias, 0, narrow.out());
			tensors.put(wide.bias(), new Tensor(new long[] { wide.out() }, bias));
		}
		return new Weights(tensors);
	}

	/** Units of the first opinion do not listen to the second stack yet; new ones listen to both. */
	private static Tensor first(final Weights plain, final Layer narrow, final Layer wide, final Random random) {
		final float[] values = Learner.random(wide.shape(), 1, random).values();
		final float[] old = plain.require(narrow.name(), narrow.shape().getShape()).values();
		for (int out = 0; out < narrow.out(); out++) {
			for (int in = 0; in < wide.in(); in++) values[out * wide.in() + in] = in < narrow.in() ? old[out * narrow.in() + in] : 0;
		}
		return new Tensor(wide.shape().getShape(), values);
	}

	/** New units have no say yet. */
	private static Tensor last(final Weights plain, final Layer narrow, final Layer wide) {
		final float[] values = new float[wide.in()];
		System.arraycopy(plain.require(narrow.name(), narrow.shape().getShape()).values(), 0, values, 0, narrow.in());
		return new Tensor(wide.shape().getShape(), values);
	}
}

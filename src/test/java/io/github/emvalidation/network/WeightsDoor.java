package io.github.emvalidation.network;

/** Weights as bytes, for tests outside. */
public final class WeightsDoor {

	private WeightsDoor() {}

	public static byte[] npz(final Weights weights) {
		return Npz.write(weights);
	}

	/** The weights, each of whose numbers is finite. */
	public static Weights read(final byte[] npz) {
		final Weights weights = Npz.read(npz);
		weights.tensors().values().forEach(tensor -> {
			for (final float value : tensor.values()) if (!Float.isFinite(value)) throw new IllegalStateException("NaN weights were accepted");
		});
		return weights;
	}
}

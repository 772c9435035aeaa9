package io.github.emvalidation.figure;

/**
 * Brings a plane of values to another number of pixels along both of its axes: averaged over the area of each pixel where
 * there are fewer, by the cubic curve through its neighbours (Catmull and Rom 1974) where there are more, so that voxels do
 * not show as squares in print. Both keep a constant plane constant.
 */
final class Resampling {

	/** How values between voxels are found when there are more pixels than voxels. */
	enum Between {
		/** the nearest voxel's: for masks, which have no values between */
		NEAREST,
		/** the cubic curve's */
		SMOOTH
	}

	private Resampling() {}

	/**
	 * @param values   width·height values, x fastest
	 * @param toWidth  wanted number of values along x
	 * @param toHeight wanted number of values along y
	 */
	static float[] of(final float[] values, final int width, final int height, final int toWidth, final int toHeight,
		final Between between)
	{
		final float[] rows = alongRows(values, width, height, toWidth, between);
		final float[] turned = alongRows(transposed(rows, toWidth, height), height, toWidth, toHeight, between);
		return transposed(turned, toHeight, toWidth);
	}

	private static float[] alongRows(final float[] values, final int width, final int height, final int to, final Between between) {
		if (to == width) return values;
		final float[] out = new float[to * height];
		for (int i = 0; i < to; i++) {
			final Weights weights = Weights.of(i, (double) width / to, width, between);
			for (int y = 0; y < height; y++) {
				double sum = 0;
				for (int k = 0; k < weights.weight.length; k++) {
					sum += weights.weight[k] * values[y * width + Math.min(Math.max(weights.first + k, 0), width - 1)];
				}
				out[y * to + i] = (float) sum;
			}
		}
		return out;
	}

	private static float[] transposed(final float[] values, final int width, final int height) {
		final float[] out = new float[values.length];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) out[x * height + y] = values[y * width + x];
		}
		return out;
	}

	/**
	 * What the voxels from {@code first} on give to a pixel; the voxels at the edge stand for those beyond it.
	 *
	 * @param weight sums to 1
	 */
	private record Weights(int first, double[] weight) {

		/** For pixel {@code i}, which covers {@code step} voxels. */
		static Weights of(final int i, final double step, final int width, final Between between) {
			if (step > 1) return area(i * step, (i + 1) * step, width);
			final double centre = (i + 0.5) * step - 0.5;
			if (between == Between.NEAREST) return new Weights((int) Math.floor(centre + 0.5), new double[] { 1 });
			return cubic(centre);
		}

		private static Weights area(final double from, final double to, final int width) {
			final int first = (int) Math.floor(from);
			final int last = Math.min((int) Math.ceil(to), width) - 1;
			final double[] weight = new double[last - first + 1];
			for (int k = 0; k < weight.length; k++) {
				weight[k] = (Math.min(first + k + 1, to) - Math.max(first + k, from)) / (to - from);
			}
			return new Weights(first, weight);
		}

		private static Weights cubic(final double centre) {
			final int before = (int) Math.floor(centre);
			final double t = centre - before;
			return new Weights(before - 1, new double[] { //
				((2 - t) * t - 1) * t / 2, //
				((3 * t - 5) * t * t + 2) / 2, //
				((4 - 3 * t) * t + 1) * t / 2, //
				(t - 1) * t * t / 2 });
		}
	}
}

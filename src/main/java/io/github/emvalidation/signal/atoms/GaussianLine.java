package io.github.emvalidation.signal.atoms;

/**
 * The Gaussians of one atom along one axis, {@code exp(-4π² d²/(b + B))} for the distance d in Å; the product of the three axes is the
 * atom's density up to its height. Voxels beyond the box are those of its other side. Holds what one thread needs.
 */
final class GaussianLine {

	private static final double FOUR_PI_SQUARED = 4 * Math.PI * Math.PI;

	/** Voxel that the values begin at; it may lie outside the box. */
	int first;
	int count;
	/** {@code [term][voxel]}. */
	final double[][] values;
	/** Squared distance of each voxel in Å². */
	double[] squared;

	GaussianLine(final int terms) {
		values = new double[terms][0];
		squared = new double[0];
	}

	/**
	 * Fills in the values.
	 *
	 * @param place  of the atom along the axis, in Å
	 * @param step   voxel size in Å
	 * @param reach  how far they are needed, in Å
	 * @param widths b + B of each term in Å², above 0
	 */
	void fill(final double place, final double step, final double reach, final double[] widths) {
		first = (int) Math.ceil((place - reach) / step);
		count = Math.max(0, (int) Math.floor((place + reach) / step) - first + 1);
		if (squared.length < count) {
			squared = new double[count];
			for (int term = 0; term < values.length; term++) values[term] = new double[count];
		}
		final double start = first * step - place;
		for (int i = 0; i < count; i++) {
			final double distance = start + i * step;
			squared[i] = distance * distance;
		}
		for (int term = 0; term < widths.length; term++) gaussian(values[term], start, step, FOUR_PI_SQUARED / widths[term]);
	}

	/** {@code exp(-c (start + i step)²)}: the ratio of two neighbours falls by the same factor from voxel to voxel. */
	private void gaussian(final double[] into, final double start, final double step, final double c) {
		double value = Math.exp(-c * start * start);
		double ratio = Math.exp(-c * step * (2 * start + step));
		final double factor = Math.exp(-2 * c * step * step);
		for (int i = 0; i < count; i++) {
			into[i] = value;
			value *= ratio;
			ratio *= factor;
		}
	}
}

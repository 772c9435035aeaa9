package io.github.emvalidation.network.sparse;

/**
 * Winograd's minimal convolution F(4, 3) along each axis: a kernel of 3³ voxels gives a block of 4³ voxels out of the 6³ that it sees by
 * 6³ multiplications instead of 4³ · 3³, an eighth
 * (Lavin and Gray 2016, <a href="https://doi.org/10.1109/CVPR.2016.435">Fast algorithms for convolutional neural networks</a>). Along an
 * axis, polynomials are multiplied by their values at the points 0, 1, -1, 2, -2 and at infinity. In single precision the sums differ from
 * the plain ones by some 1e-6 of what the block sees, at its far corner by up to 1e-5, even at a voxel that itself sees less.
 * <p>
 * A tile is 6³ arrays, x fastest, that hold the same voxel of many blocks, all channels of a block one behind the other. Every step works
 * on whole arrays, which Java turns into vector instructions.
 */
final class Winograd {

	/** Side of what a block sees, and points along an axis. */
	static final int SIDE = SparseBlocks.SIDE + 2;
	/** Arrays of a tile. */
	static final int POINTS = SIDE * SIDE * SIDE;
	/** Side of a kernel. */
	static final int KERNEL = 3;

	/** How the values of a kernel's row at the points come out of its three weights. */
	private static final double[][] OF_KERNEL = { { 1 / 4d, 0, 0 }, { -1 / 6d, -1 / 6d, -1 / 6d }, { -1 / 6d, 1 / 6d, -1 / 6d },
		{ 1 / 24d, 1 / 12d, 1 / 6d }, { 1 / 24d, -1 / 12d, 1 / 6d }, { 0, 0, 1 } };
	private static final int[] STEPS = { 1, SIDE, SIDE * SIDE };

	private Winograd() {}

	/**
	 * The values of a kernel at all points.
	 *
	 * @param weights holds the kernel, 3³ numbers, x fastest
	 * @param at      where it begins
	 * @return 6³, x fastest
	 */
	static double[] kernel(final float[] weights, final int at) {
		double[] values = new double[KERNEL * KERNEL * KERNEL];
		for (int i = 0; i < values.length; i++) values[i] = weights[at + i];
		// the axis that is fastest comes to be the slowest, three times
		for (int axis = 0; axis < STEPS.length; axis++) values = rowsToPoints(values);
		return values;
	}

	private static double[] rowsToPoints(final double[] values) {
		final int rows = values.length / KERNEL;
		final double[] points = new double[SIDE * rows];
		for (int point = 0; point < SIDE; point++) {
			final double[] of = OF_KERNEL[point];
			for (int row = 0; row < rows; row++) {
				final int at = KERNEL * row;
				points[rows * point + row] = of[0] * values[at] + of[1] * values[at + 1] + of[2] * values[at + 2];
			}
		}
		return points;
	}

	/**
	 * Turns the voxels that blocks see into their values at the points.
	 *
	 * @param tile  6³ arrays, which come to stand in other places
	 * @param spare 6 more of the same length, likewise
	 */
	static void toPoints(final float[][] tile, final float[][] spare) {
		for (final int step : STEPS) {
			for (int line = 0; line < POINTS; line++) {
				if (line / step % SIDE != 0) continue;
				final float[] a = tile[line];
				final float[] b = tile[line + step];
				final float[] c = tile[line + 2 * step];
				final float[] d = tile[line + 3 * step];
				final float[] e = tile[line + 4 * step];
				add(4, a, -5, c, 1, e, spare[0]);
				add(-4, b, -4, c, 1, d, 1, e, spare[1]);
				add(4, b, -4, c, -1, d, 1, e, spare[2]);
				add(-2, b, -1, c, 2, d, 1, e, spare[3]);
				add(2, b, -1, c, -2, d, 1, e, spare[4]);
				add(4, b, -5, d, 1, tile[line + 5 * step], spare[5]);
				for (int i = 0; i < SIDE; i++) swap(tile, line + i * step, spare, i);
			}
		}
	}

	/**
	 * Turns values at the points into the voxels of blocks.
	 *
	 * @param tile  6³ arrays, which come to stand in other places; then the voxels 0..3 along each axis are those of the blocks
	 * @param spare 4 more at least of the same length, likewise
	 */
	static void fromPoints(final float[][] tile, final float[][] spare) {
		for (final int step : STEPS) {
			for (int line = 0; line < POINTS; line++) {
				if (line / step % SIDE != 0 || isDone(line, step)) continue;
				final float[] b = tile[line + step];
				final float[] c = tile[line + 2 * step];
				final float[] d = tile[line + 3 * step];
				final float[] e = tile[line + 4 * step];
				add(1, b, 1, c, 1, d, 1, e, 1, tile[line], spare[0]);
				add(1, b, -1, c, 2, d, -2, e, spare[1]);
				add(1, b, 1, c, 4, d, 4, e, spare[2]);
				add(1, b, -1, c, 8, d, -8, e, 1, tile[line + 5 * step], spare[3]);
				for (int i = 0; i < SparseBlocks.SIDE; i++) swap(tile, line + i * step, spare, i);
			}
		}
	}

	/** Whether a line lies behind the four voxels that an axis treated before has left. */
	private static boolean isDone(final int line, final int step) {
		return step > 1 && line % SIDE >= SparseBlocks.SIDE || step > SIDE && line / SIDE % SIDE >= SparseBlocks.SIDE;
	}

	private static void swap(final float[][] tile, final int at, final float[][] spare, final int i) {
		final float[] own = tile[at];
		tile[at] = spare[i];
		spare[i] = own;
	}

	private static void add(final float a, final float[] of, final float b, final float[] ofB, final float c, final float[] ofC,
		final float[] into)
	{
		for (int i = 0; i < into.length; i++) into[i] = a * of[i] + b * ofB[i] + c * ofC[i];
	}

	/** The second bracket is a difference so that Java 17 can tell it from the first sum; else it may leave the loop scalar. */
	private static void add(final float a, final float[] of, final float b, final float[] ofB, final float c, final float[] ofC, final float d,
		final float[] ofD, final float[] into)
	{
		final float minusD = -d;
		for (int i = 0; i < into.length; i++) into[i] = a * of[i] + b * ofB[i] + (c * ofC[i] - minusD * ofD[i]);
	}

	private static void add(final float a, final float[] of, final float b, final float[] ofB, final float c, final float[] ofC, final float d,
		final float[] ofD, final float e, final float[] ofE, final float[] into)
	{
		final float minusD = -d;
		for (int i = 0; i < into.length; i++) into[i] = a * of[i] + b * ofB[i] + (c * ofC[i] - minusD * ofD[i]) + e * ofE[i];
	}
}

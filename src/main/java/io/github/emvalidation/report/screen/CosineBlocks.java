package io.github.emvalidation.report.screen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The cosine transform of blocks of 8³ numbers: F(k) = c(k)/2 Σ f(n) cos((2n + 1) k π/16) along each axis, c(0) = 1/√2 and else 1, so that
 * sums of squares stay (Ahmed, Natarajan & Rao 1974, doi:10.1109/T-C.1974.223784).
 */
final class CosineBlocks {

	static final int SIDE = 8;
	static final int VOXELS = SIDE * SIDE * SIDE;
	/** The places x + 8 (y + 8 z) of a block, by their distance from its corner. */
	static final int[] ORDER = IntStream.range(0, VOXELS).boxed().sorted(Comparator.comparingInt(CosineBlocks::square))
		.mapToInt(Integer::intValue).toArray();

	/** The whole part of each place's distance from the corner. */
	static final int[] DISTANCE = IntStream.range(0, VOXELS).map(place -> (int) Math.sqrt(square(place))).toArray();
	/** The places beside each place that are nearer to the corner. */
	static final int[][] NEARER = IntStream.range(0, VOXELS).mapToObj(place -> IntStream.of(1, SIDE, SIDE * SIDE)
		.filter(step -> place / step % SIDE > 0).map(step -> place - step).toArray()).toArray(int[][]::new);

	private static final double[] WAVES = waves();

	private CosineBlocks() {}

	/** Square of the distance of a place from the corner. */
	static int square(final int place) {
		final int x = place % SIDE;
		final int y = place / SIDE % SIDE;
		final int z = place / SIDE / SIDE;
		return x * x + y * y + z * z;
	}

	/** Wave k at place n is at k + 8 n, so that the sums of all waves grow side by side. */
	private static double[] waves() {
		final double[] waves = new double[SIDE * SIDE];
		for (int k = 0; k < SIDE; k++) {
			for (int n = 0; n < SIDE; n++) waves[k + SIDE * n] = (k == 0 ? Math.sqrt(0.5) : 1) / 2 * Math.cos((2 * n + 1) * k * Math.PI / 16);
		}
		return waves;
	}

	/** Transforms a block in place. */
	static void transform(final double[] block) {
		final double[] sums = new double[SIDE];
		for (int step = 1; step < VOXELS; step *= SIDE) {
			for (int outer = 0; outer < VOXELS; outer += step * SIDE) {
				for (int first = outer; first < outer + step; first++) transform(block, first, step, sums);
			}
		}
	}

	private static void transform(final double[] block, final int first, final int step, final double[] sums) {
		Arrays.fill(sums, 0);
		for (int n = 0; n < SIDE; n++) {
			final double value = block[first + n * step];
			for (int k = 0; k < SIDE; k++) sums[k] += WAVES[k + SIDE * n] * value;
		}
		for (int k = 0; k < SIDE; k++) block[first + k * step] = sums[k];
	}
}

package io.github.emvalidation.report.screen;

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

	private static final double[][] WAVES = waves();

	private CosineBlocks() {}

	/** Square of the distance of a place from the corner. */
	static int square(final int place) {
		final int x = place % SIDE;
		final int y = place / SIDE % SIDE;
		final int z = place / SIDE / SIDE;
		return x * x + y * y + z * z;
	}

	private static double[][] waves() {
		final double[][] waves = new double[SIDE][SIDE];
		for (int k = 0; k < SIDE; k++) {
			for (int n = 0; n < SIDE; n++) waves[k][n] = (k == 0 ? Math.sqrt(0.5) : 1) / 2 * Math.cos((2 * n + 1) * k * Math.PI / 16);
		}
		return waves;
	}

	/** Transforms a block in place. */
	static void transform(final double[] block) {
		final double[] line = new double[SIDE];
		for (int step = 1; step < VOXELS; step *= SIDE) {
			for (int i = 0; i < VOXELS; i++) {
				if (i / step % SIDE != 0) continue;
				for (int n = 0; n < SIDE; n++) line[n] = block[i + n * step];
				for (int k = 0; k < SIDE; k++) {
					double sum = 0;
					for (int n = 0; n < SIDE; n++) sum += WAVES[k][n] * line[n];
					block[i + k * step] = sum;
				}
			}
		}
	}
}

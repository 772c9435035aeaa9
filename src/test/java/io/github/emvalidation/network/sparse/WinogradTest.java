package io.github.emvalidation.network.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WinogradTest {

	private static final int BLOCKS = 3;

	private static float[] random(final int count, final int seed) {
		final Random random = new Random(seed);
		final float[] values = new float[count];
		for (int i = 0; i < count; i++) values[i] = (float) random.nextGaussian();
		return values;
	}

	/** Against the sum over the kernel, voxel by voxel; the kernel and the blocks are alike in no direction. */
	@Test
	void itIsTheConvolution() {
		final float[] kernel = random(27, 1);
		final float[][] seen = new float[Winograd.POINTS][];
		for (int i = 0; i < seen.length; i++) seen[i] = random(BLOCKS, 2 + i);
		final float[][] tile = seen.clone();
		for (int i = 0; i < tile.length; i++) tile[i] = seen[i].clone();
		final float[][] spare = new float[Winograd.SIDE][BLOCKS];
		Winograd.toPoints(tile, spare);
		final double[] values = Winograd.kernel(kernel, 0);
		for (int point = 0; point < tile.length; point++) {
			for (int block = 0; block < BLOCKS; block++) tile[point][block] *= (float) values[point];
		}
		Winograd.fromPoints(tile, spare);
		for (int voxel = 0; voxel < 64; voxel++) {
			final int x = voxel % 4;
			final int y = voxel / 4 % 4;
			final int z = voxel / 16;
			for (int block = 0; block < BLOCKS; block++) {
				double sum = 0;
				for (int i = 0; i < 27; i++) sum += kernel[i] * seen[x + i % 3 + 6 * (y + i / 3 % 3 + 6 * (z + i / 9))][block];
				assertEquals(sum, tile[x + 6 * (y + 6 * z)][block], 2e-4, "voxel " + voxel + " of block " + block);
			}
		}
	}

	@Test
	void aKernelMayBeginAnywhere() {
		final float[] kernels = random(2 * 27, 3);
		final float[] second = Arrays.copyOfRange(kernels, 27, 54);
		assertArrayEquals(Winograd.kernel(second, 0), Winograd.kernel(kernels, 27));
	}
}

package io.github.emvalidation.network.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.volume.Int3;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowScaleTest {

	@Test
	void isTheRootMeanSquareOfEachWindow() {
		final Int3 size = new Int3(15, 14, 16);
		final Random random = new Random(4);
		final float[] block = new float[15 * 14 * 16];
		for (int i = 0; i < block.length; i++) block[i] = (float) random.nextGaussian();
		final float[] scale = WindowScale.of(block, size);
		assertEquals(3 * 2 * 4, scale.length);
		for (int z = 0; z < 4; z++) {
			for (int y = 0; y < 2; y++) {
				for (int x = 0; x < 3; x++) assertEquals(direct(block, size, x, y, z), scale[x + 3 * (y + 2 * z)], 1e-6);
			}
		}
	}

	private static double direct(final float[] block, final Int3 size, final int x, final int y, final int z) {
		double sum = 0;
		for (int k = z; k < z + 13; k++) {
			for (int j = y; j < y + 13; j++) {
				for (int i = x; i < x + 13; i++) sum += Math.pow(block[i + size.x() * (j + size.y() * k)], 2);
			}
		}
		return Math.sqrt(sum / 2197);
	}

	@Test
	void ofNothingItIsOne() {
		assertEquals(1, WindowScale.of(new float[2197], Int3.all(13))[0]);
	}
}

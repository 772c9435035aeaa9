package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.volume.Grid;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WhiteNoiseTest {

	/** Rows that are made out of order are those of one generator that runs through the volume. */
	@Test
	void isOneSequence() {
		final Grid grid = Volumes.grid(7, 5, 4);
		final WhiteNoise noise = new WhiteNoise(grid, 12345);
		final SplittableRandom random = new SplittableRandom(12345);
		final float[] row = new float[7];
		for (int z = 0; z < 4; z++) {
			for (int y = 0; y < 5; y++) {
				noise.row(y, z, row);
				for (final float value : row) assertEquals((float) (random.nextDouble() - 0.5), value);
			}
		}
	}
}

package io.github.emvalidation.signal;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.SplittableRandom;

/**
 * White noise that can be made again in any language: uniform random numbers minus 0.5, those of {@link SplittableRandom} (SplitMix64,
 * Steele et al. 2014, doi:10.1145/2714064.2660195), handed out with x fastest. Any row can be made without those before it, as the
 * generator's state moves by a constant.
 *
 * @param grid size of the volume
 * @param seed of the generator
 */
public record WhiteNoise(Grid grid, long seed) implements Volume {

	/** By how much the generator's state moves for each number: 2⁶⁴ over the golden ratio. */
	private static final long STEP = 0x9e3779b97f4a7c15L;

	@Override
	public void row(final int y, final int z, final float[] into) {
		final long before = (long) grid.nx() * (y + (long) grid.ny() * z);
		final SplittableRandom random = new SplittableRandom(seed + before * STEP);
		for (int x = 0; x < grid.nx(); x++) into[x] = (float) (random.nextDouble() - 0.5);
	}
}

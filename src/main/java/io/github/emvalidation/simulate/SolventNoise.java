package io.github.emvalidation.simulate;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import java.util.Random;
import java.util.SplittableRandom;

/** White Gaussian noise, strongest where there is nothing: what is left of solvent and detector noise in a reconstruction. */
final class SolventNoise {

	private SolventNoise() {}

	/**
	 * Noise of standard deviation {@code deviation / (1 + density/quiet)} at every voxel.
	 *
	 * @param map       densities, none negative
	 * @param deviation in empty space
	 * @param quiet     density at which the noise is half of that
	 * @param seed      the same seed gives the same bits: every z-section draws from a generator of its own
	 */
	static DensityMap of(final DensityMap map, final double deviation, final double quiet, final long seed) {
		final long[] seeds = new SplittableRandom(seed).longs(map.grid().nz()).toArray();
		final DensityMap noise = DensityMap.zeros("noise", map.grid());
		Parallel.forEach(seeds.length, z -> {
			// this generator's numbers are laid down by its specification; those of newer ones may change with Java
			final Random random = new Random(seeds[z]);
			final float[] plane = map.plane(z);
			final float[] drawn = noise.plane(z);
			for (int i = 0; i < plane.length; i++) drawn[i] = (float) (deviation / (1 + plane[i] / quiet) * random.nextGaussian());
		});
		return noise;
	}
}

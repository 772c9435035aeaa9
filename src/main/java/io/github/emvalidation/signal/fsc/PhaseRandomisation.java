package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.WhiteNoise;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;

/**
 * Volumes whose fine detail is made random, by which one finds how much correlation a mask brings about (Chen et al. 2013,
 * doi:10.1016/j.ultramic.2013.06.004). Fine is what has a radius of {@code from} shells or more.
 */
public final class PhaseRandomisation {

	/** So that rounding does not decide over coefficients at the very limit, such as 2² + 3² + 6² = 7²: they are fine. */
	private static final double TOLERANCE = 1 - 1e-9;

	private PhaseRandomisation() {}

	/**
	 * Gives every fine coefficient the phase that white noise has there: {@code |F| W/|W|}, which keeps the volume real.
	 *
	 * @param spectrum changed in place
	 * @param seed     of the noise, see {@link WhiteNoise}
	 */
	public static void randomise(final Spectrum spectrum, final ShellGrid shells, final double from, final long seed,
		final Progress progress)
	{
		final Spectrum noise = Fft.forward(new WhiteNoise(shells.grid(), seed), progress);
		forEachFine(spectrum, shells, from, (plane, i, kz) -> {
			final double re = noise.plane(kz)[i];
			final double im = noise.plane(kz)[i + 1];
			final double length = Math.sqrt(re * re + im * im);
			final double amplitude = Math.sqrt((double) plane[i] * plane[i] + (double) plane[i + 1] * plane[i + 1]);
			plane[i] = (float) (length > 0 ? amplitude * re / length : amplitude);
			plane[i + 1] = (float) (length > 0 ? amplitude * im / length : 0);
		});
	}

	/** Sets every fine coefficient to 0, in place. */
	public static void remove(final Spectrum spectrum, final ShellGrid shells, final double from) {
		forEachFine(spectrum, shells, from, (plane, i, kz) -> {
			plane[i] = 0;
			plane[i + 1] = 0;
		});
	}

	/** What is done to a coefficient at index i of the plane kz. */
	private interface Change {

		void apply(float[] plane, int i, int kz);
	}

	private static void forEachFine(final Spectrum spectrum, final ShellGrid shells, final double from, final Change change) {
		final double least = from * from * TOLERANCE;
		Parallel.forEach(shells.grid().nz(), kz -> {
			final float[] plane = spectrum.plane(kz);
			int i = 0;
			for (int ky = 0; ky < shells.grid().ny(); ky++) {
				for (int kx = 0; kx < spectrum.halfX(); kx++, i += 2) {
					if (shells.radius2(kx, ky, kz) >= least) change.apply(plane, i, kz);
				}
			}
		});
	}
}

package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.Volume;
import java.util.SplittableRandom;

/**
 * Two halves as alike in every direction as chance lets them be: the same Gaussian signal and independent Gaussian noise, whose powers
 * add up to 1 at every frequency and divide as a given FSC says, seen through a mask. What directional measures say of such pairs is
 * what they say of shape, box and noise alone.
 *
 * @param curve the FSC, from shell 0 on; values below 0 count as 0
 * @param mask  what the halves are seen through; its grid has the shells of the curve, or fewer
 */
public record IsotropicHalves(FscCurve curve, Volume mask) {

	/** A pair is made of three sources of noise. */
	private static final int SIGNAL = 0;

	/**
	 * The spectrum of one half of a pair.
	 *
	 * @param seed of the pair; another for each
	 * @param half 1 or 2
	 */
	public Spectrum spectrum(final long seed, final int half, final Progress progress) {
		final ShellGrid shells = new ShellGrid(mask.grid());
		final Spectrum spectrum = Spectrum.zeros(mask.grid());
		Parallel.forEach(mask.grid().nz(), kz -> {
			progress.checkCanceled();
			final SplittableRandom signal = random(seed, SIGNAL, kz);
			final SplittableRandom noise = random(seed, half, kz);
			final float[] plane = spectrum.plane(kz);
			int i = 0;
			for (int ky = 0; ky < mask.grid().ny(); ky++) {
				for (int kx = 0; kx < spectrum.halfX(); kx++) {
					final double shared = shared(Math.sqrt(shells.radius2(kx, ky, kz)));
					// the transform takes the real part where a coefficient's opposite is held too, which halves the power there
					final double gain = shells.weight(kx) == 1 ? Math.sqrt(2) : 1;
					for (int part = 0; part < 2; part++) {
						plane[i++] = (float) (gain * (Math.sqrt(shared) * signal.nextGaussian() + Math.sqrt(1 - shared) * noise.nextGaussian()));
					}
				}
			}
		});
		return Fft.forward(Windowed.of(Fft.inverse(spectrum, "isotropic half", progress), mask), progress);
	}

	/** Every plane of every source has a generator of its own, so that planes can be made in any order. */
	private static SplittableRandom random(final long seed, final int source, final int kz) {
		return new SplittableRandom(new SplittableRandom(3 * seed + source).nextLong() + kz * 0x632be59bd9b4e019L);
	}

	/** The FSC at a radius, linear between shells. */
	private double shared(final double radius) {
		final int last = curve.values().length - 1;
		final int below = (int) Math.min(last, radius);
		final double part = Math.min(1, radius - below);
		final double value = curve.at(below) + part * (curve.at(Math.min(last, below + 1)) - curve.at(below));
		return Math.max(0, Math.min(1, value));
	}
}

package io.github.emvalidation.training;

import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * How a density is seen: blurred or sharpened by a B-factor, cut off at a resolution, with noise. The signal's coefficients are
 * multiplied by {@code exp(-B s²/4)}; to them noise is added that is equally strong at all frequencies; both are cut off by half a
 * period of a cosine, which is 1/2 at {@code s = 1/resolution}.
 *
 * @param resolution in Å
 * @param b          B-factor in Å² beyond the atoms' own; negative sharpens
 * @param fall       width of the cosine relative to 1/resolution
 * @param noise      mean amplitude of the noise relative to that of the signal, both at 1/resolution; 0 for none
 */
public record Imaging(double resolution, double b, double fall, double noise) {

	/** Frequencies at which a filter is tabulated, per 1/Å. */
	private static final int STEPS = 8192;

	/** The largest B-factor at which there is still something to see at 1/resolution, in Å². */
	public static double largestB(final double resolution) {
		return Math.min(250, 14 * resolution * resolution);
	}

	/** The map of a structure. The same {@code random} state gives the same noise, whatever the number of threads. */
	public DensityMap apply(final PosedStructure structure, final RandomGenerator random) {
		final Spectrum spectrum = structure.spectrum().copy();
		FourierFilter.apply(spectrum, tabulated(s -> Math.exp(-b * s * s / 4)));
		if (noise > 0) {
			final double signal = structure.amplitude(1 / resolution) * Math.exp(-b / (4 * resolution * resolution));
			// the mean length of a complex Gaussian number is sqrt(π/2) times the deviation of each part
			addNoise(spectrum, noise * signal / Math.sqrt(Math.PI / 2), random);
		}
		FourierFilter.apply(spectrum, tabulated(cutOff()));
		return Fft.inverse(spectrum, "simulated");
	}

	/** The fall at the resolution. */
	public DoubleUnaryOperator cutOff() {
		return FourierFilter.raisedCosineLowPass((1 - fall / 2) / resolution, fall / resolution);
	}

	/** Adds noise up to the highest frequency that the cut-off lets pass. */
	private void addNoise(final Spectrum spectrum, final double deviation, final RandomGenerator random) {
		final double limit = (1 + fall / 2) / resolution;
		for (int kz = 0; kz < spectrum.grid().nz(); kz++) {
			final float[] plane = spectrum.plane(kz);
			final double sz = spectrum.frequency(2, kz);
			for (int ky = 0; ky < spectrum.grid().ny(); ky++) {
				final double sy = spectrum.frequency(1, ky);
				final double left = limit * limit - sz * sz - sy * sy;
				if (left < 0) continue;
				final int count = (int) Math.min(spectrum.halfX() - 1, Math.floor(Math.sqrt(left) * spectrum.grid().length(0)));
				final int start = 2 * spectrum.halfX() * ky;
				for (int i = start; i < start + 2 * (count + 1); i++) plane[i] += (float) (deviation * random.nextGaussian());
			}
		}
	}

	/** The gain at fixed steps of the frequency, so that its exponentials are not computed millions of times. */
	private static DoubleUnaryOperator tabulated(final DoubleUnaryOperator gain) {
		final double[] table = new double[STEPS + 1];
		for (int i = 0; i <= STEPS; i++) table[i] = gain.applyAsDouble((double) i / STEPS);
		return s -> table[(int) Math.min(STEPS, s * STEPS + 0.5)];
	}
}

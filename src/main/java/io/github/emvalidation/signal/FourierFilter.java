package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.fft.Spectrum;
import java.util.function.DoubleUnaryOperator;

/** Filters that depend only on the length of the frequency. Frequencies s = 1/d are in 1/Å for voxels of any shape. */
public final class FourierFilter {

	private FourierFilter() {}

	/** Multiplies every coefficient of the spectrum by {@code gain(s)}, in place. */
	public static void apply(final Spectrum spectrum, final DoubleUnaryOperator gain) {
		final int halfX = spectrum.halfX();
		final int ny = spectrum.grid().ny();
		final int nz = spectrum.grid().nz();
		final double[] x2 = spectrum.squaredFrequencies(0, halfX);
		final double[] y2 = spectrum.squaredFrequencies(1, ny);
		final double[] z2 = spectrum.squaredFrequencies(2, nz);
		Parallel.forEach(nz, kz -> {
			final float[] plane = spectrum.plane(kz);
			int i = 0;
			for (int ky = 0; ky < ny; ky++) {
				for (int kx = 0; kx < halfX; kx++) {
					final double factor = gain.applyAsDouble(Math.sqrt(x2[kx] + y2[ky] + z2[kz]));
					plane[i++] *= factor;
					plane[i++] *= factor;
				}
			}
		});
	}

	/**
	 * Passes all up to {@code cut} and nothing from {@code cut + width} on; between them half a period of a cosine,
	 * {@code (1 + cos(π (s - cut) / width)) / 2}.
	 *
	 * @param cut   where the fall begins, 1/Å
	 * @param width of the fall, 1/Å, above 0
	 */
	public static DoubleUnaryOperator raisedCosineLowPass(final double cut, final double width) {
		if (!(width > 0)) throw new IllegalArgumentException("a fall of " + width + " 1/Å; expected above 0");
		return s -> {
			if (s <= cut) return 1;
			return s >= cut + width ? 0 : (1 + Math.cos(Math.PI * (s - cut) / width)) / 2;
		};
	}
}

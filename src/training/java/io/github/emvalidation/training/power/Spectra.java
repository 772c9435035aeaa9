package io.github.emvalidation.training.power;

import io.github.emvalidation.check.map.ShellPower;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import java.util.function.DoubleUnaryOperator;

/** Sums of spectra, and curves over their shells. Shell i stands for the frequency i/L, L the longest side of the box. */
final class Spectra {

	private Spectra() {}

	/** Adds {@code factor other} in place. */
	static void add(final Spectrum spectrum, final double factor, final Spectrum other) {
		for (int kz = 0; kz < spectrum.grid().nz(); kz++) {
			final float[] into = spectrum.plane(kz);
			final float[] from = other.plane(kz);
			for (int i = 0; i < into.length; i++) into[i] += (float) (factor * from[i]);
		}
	}

	/** The map of a spectrum times a gain; the spectrum stays. */
	static DensityMap map(final Spectrum spectrum, final DoubleUnaryOperator gain) {
		final Spectrum copy = spectrum.copy();
		FourierFilter.apply(copy, gain);
		return Fft.inverse(copy, "simulated");
	}

	static double[] power(final DensityMap map) {
		return ShellPower.of(Fft.forward(map));
	}

	/** A curve through the values of the shells, straight between them, the last value beyond. */
	static DoubleUnaryOperator curve(final double[] shells, final double side) {
		return s -> {
			final double at = s * side;
			final int i = (int) Math.min(shells.length - 2, Math.floor(at));
			final double share = Math.min(1, at - i);
			return shells[i] * (1 - share) + shells[i + 1] * share;
		};
	}

	/** The mean of the shells from first to last, both of them and within the array. */
	static double mean(final double[] shells, final int first, final int last) {
		double sum = 0;
		final int from = Math.max(1, first);
		final int to = Math.min(shells.length - 1, last);
		for (int i = from; i <= to; i++) sum += shells[i];
		return sum / Math.max(1, to - from + 1);
	}
}

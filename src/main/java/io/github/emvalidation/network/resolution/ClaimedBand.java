package io.github.emvalidation.network.resolution;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import java.util.function.DoubleUnaryOperator;

/**
 * The part of a map that its resolution R claims: all up to {@code s = 1/R} passes, nothing from {@code 1.1/R} on, between them half a
 * period of a cosine. What lies beyond is noise to the map's own author, and must not be taken for detail.
 */
public final class ClaimedBand {

	/** Width of the fall relative to 1/R. */
	private static final double FALL = 0.1;

	private ClaimedBand() {}

	/** The map without what lies beyond its resolution in Å. */
	public static DensityMap of(final DensityMap map, final double resolution, final Progress progress) {
		final Spectrum spectrum = Fft.forward(map, progress);
		FourierFilter.apply(spectrum, gain(resolution));
		return Fft.inverse(spectrum, map.name(), progress);
	}

	/** The gain at a frequency in 1/Å. */
	public static DoubleUnaryOperator gain(final double resolution) {
		return FourierFilter.raisedCosineLowPass(1 / resolution, FALL / resolution);
	}
}

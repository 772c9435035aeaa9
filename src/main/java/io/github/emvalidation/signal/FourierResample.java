package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Int3;

/** Fourier crop/pad. */
public final class FourierResample {

	private FourierResample() {}

	public static DensityMap to(final DensityMap map, final Int3 size) {
		throw new UnsupportedOperationException();
	}
}

package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Volume;

/** Smooths volumes. */
public final class GaussianBlur {

	private GaussianBlur() {}

	public static DensityMap of(final Volume volume, final double sigma, final String name) {
		throw new UnsupportedOperationException();
	}
}

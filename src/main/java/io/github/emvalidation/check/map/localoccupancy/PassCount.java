package io.github.emvalidation.check.map.localoccupancy;

import io.github.emvalidation.entry.derived.LocalAmplitudes.Band;
import io.github.emvalidation.signal.Quantiles;

/** Counts at how many frequencies the amplitude of each voxel reaches the 0.25 quantile over all. */
final class PassCount {

	private static final double LIMIT = 0.25;

	private final int frequencies;
	private final float[] passed;

	PassCount(final int voxels, final int frequencies) {
		this.frequencies = frequencies;
		passed = new float[voxels];
	}

	void add(final Band band) {
		final double limit = Quantiles.of(band.particle(), LIMIT)[0];
		for (int i = 0; i < passed.length; i++) {
			if (band.particle()[i] >= limit) passed[i]++;
		}
	}

	/** The share of all frequencies, 0 to 1. */
	float[] shares() {
		final float[] shares = new float[passed.length];
		for (int i = 0; i < shares.length; i++) shares[i] = passed[i] / frequencies;
		return shares;
	}
}

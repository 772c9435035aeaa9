package io.github.emvalidation.check.map.localoccupancy;

import io.github.emvalidation.entry.derived.LocalAmplitudes.Band;
import io.github.emvalidation.signal.Quantiles;

/**
 * The absolute occupancy of each voxel: at low frequency the amplitude in excess of noise, as a share of the amplitude of the
 * particle's best-occupied parts, {@code (m - q)/Q} between 0 and 1, where m is the voxel's amplitude, q the 0.9 quantile of the
 * solvent's and Q the 0.9 quantile over the mask. In a map that holds nothing but noise Q is hardly above q, so that nothing gets
 * far above 0. The mean over the frequencies up to 1/10 Å, at which amplitudes hardly depend on local order.
 */
final class AmplitudeShare {

	private static final double HIGHEST = 1 / 10.0 + 1e-9;
	private static final double BEST = 0.9;

	private final float[] sum;
	private int bands;

	AmplitudeShare(final int voxels) {
		sum = new float[voxels];
	}

	/** Whether a frequency is low enough; the lowest always is. */
	static boolean counts(final double frequency) {
		return frequency <= HIGHEST;
	}

	/** Adds a band whose frequency counts. */
	void add(final Band band) {
		bands++;
		final double noise = band.noise().orElseThrow();
		final double best = Quantiles.of(band.particle(), BEST)[0];
		if (best == 0) return;
		for (int i = 0; i < sum.length; i++) sum[i] += (float) Math.max(0, Math.min(1, (band.particle()[i] - noise) / best));
	}

	/** The mean over the bands that were counted in, 0 to 1. */
	float[] mean() {
		final float[] mean = new float[sum.length];
		for (int i = 0; i < mean.length; i++) mean[i] = sum[i] / bands;
		return mean;
	}
}

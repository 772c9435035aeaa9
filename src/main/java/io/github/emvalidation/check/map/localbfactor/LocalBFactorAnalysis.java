package io.github.emvalidation.check.map.localbfactor;

import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.MaskVoxels;

/**
 * The local B-factors of a map (Kaur et al. 2021, LocBFactor, doi:10.1038/s41467-021-21509-5): at each voxel of the resized
 * map's hard mask, four times the least-squares slope of {@code ln(m²/(m+q))} over f², where m is the local amplitude in the
 * band at the frequency f and q the 0.9 quantile of the background's; ten frequencies, evenly spaced in 1/Å from 1/15 to 1/R.
 *
 * @param voxels     where they are
 * @param bFactors   their values in Å²
 * @param quantiles  those of {@link #QUANTILES}, in Å²
 * @param rSquared   median share of the variation that a voxel's line explains
 * @param aboveNoise share of the voxels whose amplitude is above q at every frequency
 */
record LocalBFactorAnalysis(MaskVoxels voxels, float[] bFactors, double[] quantiles, double rSquared, double aboveNoise) {

	static final double[] QUANTILES = { 0.025, 0.25, 0.5, 0.75, 0.975 };

	/** Number of frequencies that a line is fitted to. */
	private static final int FREQUENCIES = 10;

	static LocalBFactorAnalysis of(final LocalAmplitudes amplitudes, final Progress progress) {
		final double[] frequencies = amplitudes.frequencies(FREQUENCIES);
		final FallOff fallOff = new FallOff(amplitudes.voxels(), frequencies);
		amplitudes.visit(frequencies, fallOff, progress);
		final float[] bFactors = fallOff.bFactors();
		return new LocalBFactorAnalysis(amplitudes.voxels(), bFactors, Quantiles.of(bFactors, QUANTILES),
			Quantiles.of(fallOff.rSquared(), 0.5)[0], fallOff.shareAboveNoise());
	}
}

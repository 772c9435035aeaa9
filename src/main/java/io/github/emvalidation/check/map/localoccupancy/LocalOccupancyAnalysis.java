package io.github.emvalidation.check.map.localoccupancy;

import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.MaskVoxels;

/**
 * The local occupancies of a map (Kaur et al. 2021, LocOccupancy, doi:10.1038/s41467-021-21509-5): at each voxel of the resized
 * map's hard mask, the share of frequencies at which its amplitude reaches the 0.25 quantile over that mask. As about three
 * quarters of the voxels reach it by definition, the mean is 0.75 for any map. The absolute occupancy beside it compares
 * with the noise instead; see {@link AmplitudeShare}.
 *
 * @param voxels      where they are
 * @param frequencies number of frequencies
 * @param occupancy   their values, 0 to 1
 * @param quantiles   those of {@link #QUANTILES}
 * @param absolute    absolute occupancy of each voxel, 0 to 1
 */
record LocalOccupancyAnalysis(MaskVoxels voxels, int frequencies, float[] occupancy, double[] quantiles, float[] absolute) {

	static final double[] QUANTILES = { 0.025, 0.25, 0.5, 0.75, 0.975 };

	static LocalOccupancyAnalysis of(final LocalAmplitudes amplitudes, final Progress progress) {
		final double[] frequencies = amplitudes.frequencies(amplitudes.bands());
		final PassCount passes = new PassCount(amplitudes.voxels().count(), frequencies.length);
		final AmplitudeShare share = new AmplitudeShare(amplitudes.voxels().count());
		amplitudes.visit(frequencies, new LocalAmplitudes.Visitor() {

			@Override
			public boolean needsNoise(final double frequency) {
				return AmplitudeShare.counts(frequency);
			}

			@Override
			public void visit(final int index, final LocalAmplitudes.Band band) {
				passes.add(band);
				if (AmplitudeShare.counts(band.frequency())) share.add(band);
			}
		}, progress);
		final float[] occupancy = passes.shares();
		return new LocalOccupancyAnalysis(amplitudes.voxels(), frequencies.length, occupancy, Quantiles.of(occupancy, QUANTILES), share.mean());
	}

	double absoluteMean() {
		double sum = 0;
		for (final float share : absolute) sum += share;
		return sum / absolute.length;
	}

	double absoluteMedian() {
		return Quantiles.of(absolute, 0.5)[0];
	}
}

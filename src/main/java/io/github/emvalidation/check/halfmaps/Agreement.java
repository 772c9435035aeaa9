package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.volume.DensityMap;
import java.util.List;

/**
 * Whether two half maps are the same data, which no FSC can then judge.
 *
 * @param correlation of the voxels, -1 to 1
 * @param fscMin      the least FSC of all shells but that of the mean; 0 in a box without others
 */
public record Agreement(double correlation, double fscMin) {

	/** Above these two halves are the same data. */
	public static final double LARGEST_CORRELATION = 0.9999;
	public static final double LARGEST_FSC = 0.999;

	static Agreement of(final DensityMap first, final DensityMap second, final FscCurve fsc) {
		double least = fsc.values().length > 1 ? 1 : 0;
		for (int i = 1; i < fsc.values().length; i++) least = Math.min(least, fsc.at(i));
		return new Agreement(correlation(first, second), least);
	}

	/** Whether the two are the same data. */
	public boolean isSameData() {
		return correlation > LARGEST_CORRELATION || fscMin > LARGEST_FSC;
	}

	private static double correlation(final DensityMap first, final DensityMap second) {
		final double mean1 = Windowed.sum(first) / first.grid().voxels();
		final double mean2 = Windowed.sum(second) / second.grid().voxels();
		final List<double[]> sections = Parallel.map(first.grid().nz(), z -> {
			final double[] sums = new double[3];
			final float[] a = first.plane(z);
			final float[] b = second.plane(z);
			for (int i = 0; i < a.length; i++) {
				sums[0] += (a[i] - mean1) * (b[i] - mean2);
				sums[1] += (a[i] - mean1) * (a[i] - mean1);
				sums[2] += (b[i] - mean2) * (b[i] - mean2);
			}
			return sums;
		});
		final double[] total = new double[3];
		for (final double[] section : sections) {
			for (int i = 0; i < total.length; i++) total[i] += section[i];
		}
		final double power = Math.sqrt(total[1]) * Math.sqrt(total[2]);
		return power > 0 ? Math.max(-1, Math.min(1, total[0] / power)) : 0;
	}
}

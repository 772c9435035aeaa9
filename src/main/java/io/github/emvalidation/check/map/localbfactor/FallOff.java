package io.github.emvalidation.check.map.localbfactor;

import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.Arrays;

/**
 * A straight line through each voxel's points {@code x = f²}, {@code y = ln(m²/(m+q))}, one frequency f after the other: m is
 * the voxel's amplitude there, q the noise. Only sums are kept.
 */
final class FallOff implements LocalAmplitudes.Visitor {

	/** Takes the place of an amplitude of 0, whose logarithm there is not. */
	private static final double SMALLEST = Float.MIN_NORMAL;

	private final MaskVoxels voxels;
	/** The frequencies' squares, less their mean. */
	private final double[] x;
	private final double sumXx;
	private final float[] sumXy;
	/** Sums of y and y², with y counted from {@code zero}, so that single precision is enough. */
	private final float[] sumY;
	private final float[] sumYy;
	private final boolean[] isBelowNoise;
	private double zero;

	/** @param frequencies in 1/Å, at least two different */
	FallOff(final MaskVoxels voxels, final double[] frequencies) {
		this.voxels = voxels;
		x = Arrays.stream(frequencies).map(f -> f * f).toArray();
		final double mean = Arrays.stream(x).average().orElseThrow();
		for (int i = 0; i < x.length; i++) x[i] -= mean;
		sumXx = Arrays.stream(x).map(a -> a * a).sum();
		sumXy = new float[voxels.count()];
		sumY = new float[voxels.count()];
		sumYy = new float[voxels.count()];
		isBelowNoise = new boolean[voxels.count()];
	}

	@Override
	public boolean needsNoise(final double frequency) {
		return true;
	}

	@Override
	public void visit(final int index, final LocalAmplitudes.Band band) {
		final double noise = band.noise().orElseThrow();
		if (index == 0) zero = y(band.particle()[0], noise);
		Parallel.forEach(voxels.mask().grid().nz(), z -> {
			for (int i = voxels.first(z); i < voxels.first(z + 1); i++) {
				final float m = band.particle()[i];
				final double y = y(m, noise) - zero;
				sumXy[i] += (float) (x[index] * y);
				sumY[i] += (float) y;
				sumYy[i] += (float) (y * y);
				if (m <= noise) isBelowNoise[i] = true;
			}
		});
	}

	private static double y(final float amplitude, final double noise) {
		final double m = Math.max(amplitude, SMALLEST);
		return Math.log(m * m / (m + noise));
	}

	/** Four times the slope at each voxel: the local B-factors in Å². */
	float[] bFactors() {
		final float[] b = new float[sumXy.length];
		for (int i = 0; i < b.length; i++) b[i] = (float) (4 * sumXy[i] / sumXx);
		return b;
	}

	/** Share of the variation of each voxel's points that its line explains (r²), 0 to 1; 1 for points that do not vary. */
	float[] rSquared() {
		final float[] r = new float[sumXy.length];
		for (int i = 0; i < r.length; i++) {
			final double variation = sumYy[i] - (double) sumY[i] * sumY[i] / x.length;
			final double explained = (double) sumXy[i] * sumXy[i] / sumXx;
			r[i] = explained < variation ? (float) (explained / variation) : 1;
		}
		return r;
	}

	/** Share of the voxels whose amplitude is above the noise at every frequency. */
	double shareAboveNoise() {
		int above = 0;
		for (final boolean below : isBelowNoise) {
			if (!below) above++;
		}
		return (double) above / isBelowNoise.length;
	}
}

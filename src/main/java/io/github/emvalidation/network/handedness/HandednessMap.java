package io.github.emvalidation.network.handedness;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import java.util.List;

/**
 * The input for reading the handedness: the map resampled to about 1 Å a voxel (along each axis the even number of voxels nearest to the
 * box's length in Å), the voxels there at or above the contour level, and the map low-passed, on that grid and on one of about 2 Å a
 * voxel, which holds all that the filter leaves. Low-passed densities are shifted and scaled so that the map's units and their zero do
 * not matter, and the contour level hardly: with the median of the box as zero and {@code Σρ²/Σρ} over the mask as unit, a density ρ
 * becomes {@code 2.8 ρ - 2.4}, which brings the mean over the particle to about 0 and the standard deviation to about 1.
 *
 * @param mask   of the unfiltered map; about 1 Å a voxel
 * @param fine   low-passed, about 1 Å a voxel
 * @param coarse low-passed, about 2 Å a voxel
 */
public record HandednessMap(MapMask mask, DensityMap fine, DensityMap coarse) {

	/** The filter passes all up to this frequency, in 1/Å ... */
	private static final double CUT = 0.22;
	/** ... and nothing this much further on: a grid of 2 Å reaches up to 0.25. */
	private static final double FALL = 0.02;
	private static final double SCALE = 2.8;
	/** What solvent becomes. */
	public static final float SOLVENT = -2.4f;

	/**
	 * Prepares a map.
	 *
	 * @param contour level, in the map's units
	 */
	public static HandednessMap of(final DensityMap map, final double contour, final Progress progress) {
		final Passed passed = Passed.of(map, contour, progress);
		final Spectrum cut = FourierResample.spectrum(passed.spectrum, size(map, 2));
		final DensityMap fine = Fft.inverse(passed.spectrum, map.name(), progress);
		final DensityMap coarse = Fft.inverse(cut, map.name(), progress);
		standardise(fine, passed.mask, coarse);
		return new HandednessMap(passed.mask, fine, coarse);
	}

	/** The mask and the low-passed spectrum at about 1 Å. The resampled map goes with the method that made it, before others are made. */
	private record Passed(MapMask mask, Spectrum spectrum) {

		static Passed of(final DensityMap map, final double contour, final Progress progress) {
			final Int3 size = size(map, 1);
			final DensityMap resampled = size.equals(map.grid().size()) ? map : FourierResample.to(map, size, progress);
			final Passed passed = new Passed(MapMask.atLeast(resampled, contour), Fft.forward(resampled, progress));
			FourierFilter.apply(passed.spectrum, FourierFilter.raisedCosineLowPass(CUT, FALL));
			return passed;
		}
	}

	/** Even numbers of voxels of about {@code voxel} Å. */
	private static Int3 size(final DensityMap map, final double voxel) {
		return new Int3(side(map.grid().length(0) / voxel), side(map.grid().length(1) / voxel), side(map.grid().length(2) / voxel));
	}

	private static int side(final double length) {
		return Math.max(2, 2 * (int) Math.round(length / 2));
	}

	/** Puts densities on the common scale; leaves them alone when none in the mask is above the median. */
	private static void standardise(final DensityMap fine, final MapMask mask, final DensityMap coarse) {
		final double zero = median(fine);
		final double sum = sum(fine, mask, zero, 1);
		final double unit = sum(fine, mask, zero, 2) / sum;
		if (!(sum > 0) || !(unit > 0)) return;
		for (final DensityMap map : List.of(fine, coarse)) {
			Parallel.forEach(map.grid().nz(), z -> {
				final float[] plane = map.plane(z);
				for (int i = 0; i < plane.length; i++) plane[i] = (float) (SCALE * (plane[i] - zero) / unit + SOLVENT);
			});
		}
	}

	private static double median(final DensityMap map) {
		final float[][] planes = new float[map.grid().nz()][];
		final int[] lengths = new int[planes.length];
		for (int z = 0; z < planes.length; z++) {
			planes[z] = map.plane(z);
			lengths[z] = planes[z].length;
		}
		return Quantiles.of(planes, lengths, 0.5)[0];
	}

	/** Sum over the mask of (density - from) to the given power. */
	private static double sum(final DensityMap map, final MapMask mask, final double from, final int power) {
		double sum = 0;
		for (final double part : Parallel.map(map.grid().nz(), z -> {
			final float[] plane = map.plane(z);
			return mask.plane(z).stream().mapToDouble(i -> Math.pow(plane[i] - from, power)).sum();
		})) {
			sum += part;
		}
		return sum;
	}
}

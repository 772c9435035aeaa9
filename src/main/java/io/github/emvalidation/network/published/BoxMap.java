package io.github.emvalidation.network.published;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;

/**
 * A map as the published networks see it: resampled to about 1 Å a voxel (along each axis the even number of voxels nearest to
 * the length of the box in Å) and low-passed at 5 Å by half a period of a cosine that is 0.02 wide in digital frequency.
 *
 * @param map    the low-passed density
 * @param voxels those whose density before the filter is at or above the contour level
 */
public record BoxMap(DensityMap map, MaskVoxels voxels) {

	/** The finest detail that passes unchanged, in Å. */
	private static final double FINEST = 5;
	private static final double DIGITAL_WIDTH = 0.02;

	/**
	 * Prepares a map; its own voxels are left alone.
	 *
	 * @param contour in the units of the map
	 */
	public static BoxMap of(final DensityMap map, final double contour, final Progress progress) {
		final Grid grid = map.grid();
		final Int3 size = new Int3(side(grid.length(0)), side(grid.length(1)), side(grid.length(2)));
		final DensityMap resampled = FourierResample.to(map, size, progress);
		final MaskVoxels voxels = new MaskVoxels(MapMask.atLeast(resampled, contour));
		final Spectrum spectrum = Fft.forward(resampled, progress);
		final double voxel = Math.cbrt(resampled.grid().voxelVolume());
		FourierFilter.apply(spectrum, FourierFilter.raisedCosineLowPass(1 / FINEST, DIGITAL_WIDTH / voxel));
		return new BoxMap(Fft.inverse(spectrum, map.name(), progress), voxels);
	}

	private static int side(final double length) {
		return Math.max(2, 2 * (int) Math.round(length / 2));
	}
}

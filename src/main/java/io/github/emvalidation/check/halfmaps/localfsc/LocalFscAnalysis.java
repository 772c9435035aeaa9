package io.github.emvalidation.check.halfmaps.localfsc;

import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.LocalFsc;
import io.github.emvalidation.signal.fsc.SoftWindow;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The local resolution by the FSC in soft windows (Cardone et al. 2013, doi:10.1016/j.jsb.2013.08.002): 1 up to
 * {@code a = max(10 Å, 2.5 R)}, a cosine to 0 at 2a, at the voxels of the hard mask that lie on a grid.
 *
 * @param window  what the halves were seen through
 * @param places  where
 * @param d       resolution at 0.143 in Å, one a place
 * @param half    the same at 0.5
 * @param voxels  the hard mask
 * @param field   d at each of its voxels, trilinear in 1/d between the places
 * @param claimed the reported resolution in Å
 */
record LocalFscAnalysis(SoftWindow window, PlaceGrid places, float[] d, float[] half, MaskVoxels voxels, float[] field,
	OptionalDouble claimed)
{

	/** How many windows there are at most, of this side; of larger ones fewer, as they take longer. */
	static final int MOST_PLACES = 20_000;
	private static final double USUAL_SIDE = 40;
	private static final double SMALLEST_RADIUS = 10;
	private static final double RADIUS_IN_RESOLUTIONS = 2.5;
	private static final double[] PERCENTILES = { 0.025, 0.25, 0.5, 0.75, 0.975 };

	/** The window for a resolution in Å. */
	static SoftWindow window(final double resolution, final Grid grid) {
		return SoftWindow.of(Math.max(SMALLEST_RADIUS, RADIUS_IN_RESOLUTIONS * resolution), grid);
	}

	/** How many places so large windows allow. */
	static int mostPlaces(final SoftWindow window) {
		final double larger = Math.max(1, window.side() / USUAL_SIDE);
		return Math.max(1, (int) (MOST_PLACES / (larger * larger * larger)));
	}

	/**
	 * Measures.
	 *
	 * @param global what the halves show as a whole, in Å
	 * @param most   the most places
	 */
	static LocalFscAnalysis of(final HalfMapPair pair, final SoftWindow window, final double global, final int most, final Progress progress) {
		final MapMask hard = pair.hardMask();
		final PlaceGrid places = PlaceGrid.of(hard, most);
		final List<Int3> chosen = places.places();
		final float[][] found = LocalFsc.of(pair.half1(), pair.half2(), chosen, window, new double[] { FscCurve.HALF_MAPS, 0.5 }, global,
			pair.shells().longestSide() / Math.max(1, pair.lastShellWithPower(progress)), progress);
		final MaskVoxels voxels = new MaskVoxels(hard);
		final float[] field = chosen.isEmpty() ? new float[voxels.count()] : PlaceField.of(places, found[0], voxels);
		return new LocalFscAnalysis(window, places, found[0], found[1], voxels, field, pair.resolution());
	}

	/** Percentiles 2.5, 25, 50, 75 and 97.5 of d in Å. */
	double[] percentiles() {
		return Quantiles.of(d, PERCENTILES);
	}

	/** The same of d at 0.5. */
	double[] percentilesAtHalf() {
		return Quantiles.of(half, PERCENTILES);
	}

	/** Share of the places that are better than the reported resolution, in per cent. */
	OptionalDouble better() {
		if (claimed.isEmpty()) return OptionalDouble.empty();
		int better = 0;
		for (final float value : d) better += value < claimed.getAsDouble() ? 1 : 0;
		return OptionalDouble.of(100.0 * better / d.length);
	}
}

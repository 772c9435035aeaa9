package io.github.emvalidation.check;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.Volume;
import java.util.List;

/** Figures of a volume: slices through the middle, slices of largest variance, projections. */
public final class SliceFigures {

	private SliceFigures() {}

	/**
	 * All three kinds for a mask. White is inside.
	 *
	 * @param id   start of the figures' ids: "raw-mask"
	 * @param what start of the captions: "Raw mask"
	 * @param mask values between 0 and 1
	 */
	public static List<Figure> ofMask(final String id, final String what, final Volume mask) {
		return List.of(
			GrayLevels.unit(id + "-central", what + ": slices through the middle of the box. White is inside.", Slicing.central(mask)),
			GrayLevels.unit(id + "-variance", what + ": slices of largest variance. White is inside.",
				Slicing.maximumVariance(mask)),
			projections(id, what, mask));
	}

	/** All three kinds for a density; the captions state the grey levels. */
	public static List<Figure> ofDensity(final String id, final String what, final Volume density) {
		return List.of(
			GrayLevels.robust(id + "-central", what + ": slices through the middle of the box.", Slicing.central(density)),
			GrayLevels.robust(id + "-variance", what + ": slices of largest variance.", Slicing.maximumVariance(density)),
			projections(id, what, density));
	}

	/** A volume summed along each axis. */
	public static Figure projections(final String id, final String what, final Volume volume) {
		return GrayLevels.robust(id + "-projections", what + ": sums along each axis.", Slicing.projections(volume));
	}
}

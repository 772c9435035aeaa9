package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Line;
import io.github.emvalidation.result.Figure.Outline;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Slice;
import io.github.emvalidation.volume.Volume;
import java.util.List;

/** Figures of volumes, in slices. */
public final class SliceFigures {

	private SliceFigures() {}

	/**
	 * Slices of an entry's map with the outlines of the particle: where the density reaches the contour level, and the edge of the hard
	 * mask. Where no contour level is known, or no voxel reaches it, there are no lines.
	 *
	 * @param caption sentences, to which the lines' meaning and the grey levels are added
	 * @param panels  slices of the map
	 */
	public static Figure outlined(final Entry entry, final String id, final String caption, final List<Slice> panels) {
		if (entry.contour().isEmpty() || Masks.of(entry).raw().isEmpty()) return GrayLevels.robust(id, caption, panels);
		final MapMask hard = Masks.of(entry).hard();
		final List<Slice> edges = panels.stream().map(panel -> Slicing.across(hard, panel.axis(), panel.index())).toList();
		return GrayLevels.robust(id, caption, panels, List.of(
			new Outline("contour level " + Numbers.digits(entry.contour().getAsDouble(), 4), Line.CONTOUR, panels, entry.contour().getAsDouble()),
			new Outline("hard mask", Line.MASK, edges, 0.5)));
	}

	/** The slices of largest variance of a density; the caption states the grey levels. */
	public static Figure ofDensity(final String id, final String what, final Volume density) {
		return GrayLevels.robust(id, what + ": slices of largest variance.", Slicing.maximumVariance(density));
	}
}

package io.github.emvalidation.report.section;

import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the section on the input data.
 *
 * @param map   the map itself
 * @param masks the hard and the soft mask; empty when no voxel reaches the contour level, or none is known
 * @param halves the half maps and their difference; empty when there are none
 */
public record InputFigures(List<Figure> map, List<Figure> masks, List<Figure> halves) {

	public static InputFigures of(final Entry entry) {
		final boolean masked = entry.contour().isPresent() && !Masks.of(entry).raw().isEmpty();
		return new InputFigures(ofMap(entry), masked ? ofMasks(Masks.of(entry).hard(), Masks.of(entry).soft()) : List.of(), entry.halfMaps()
			.map(InputFigures::ofHalves).orElse(List.of()));
	}

	public List<Figure> all() {
		final List<Figure> all = new ArrayList<>(map);
		all.addAll(masks);
		all.addAll(halves);
		return all;
	}

	private static List<Figure> ofMap(final Entry entry) {
		final DensityMap map = entry.map();
		final List<Figure> figures = new ArrayList<>(List.of(
			GrayLevels.robust("map-central", "Slices through the middle of the map.", Slicing.central(map)),
			GrayLevels.robust("map-variance", "Slices of largest variance through the map.",
				Slicing.maximumVariance(map)),
			GrayLevels.robust("map-projections", "Projections: sums of the map along each axis.",
				Slicing.projections(map))));
		if (entry.contour().isPresent()) figures.add(SurfaceFigures.plain(entry));
		return figures;
	}

	private static List<Figure> ofHalves(final HalfMaps halves) {
		return List.of(
			GrayLevels.robust("half-1-variance", "The first half map: the slice of largest variance along each axis.",
				Slicing.maximumVariance(halves.first())),
			GrayLevels.robust("half-2-variance", "The second half map: the slice of largest variance along each axis.",
				Slicing.maximumVariance(halves.second())),
			GrayLevels.signed("half-difference",
				"The difference of the half maps: slices through the middle of the box. It is noise where the halves agree.",
				Slicing.central(halves.difference())));
	}

	private static List<Figure> ofMasks(final MapMask hard, final DensityMap soft) {
		return List.of(
			GrayLevels.unit("hard-mask-central", "Slices through the middle of the hard mask. White is inside.", Slicing.central(hard)),
			GrayLevels.unit("hard-mask-variance", "Slices of largest variance through the hard mask. White is inside.",
				Slicing.maximumVariance(hard)),
			GrayLevels.unit("soft-mask-central", "Slices through the middle of the soft mask, from 0 (black) to 1 (white).", Slicing.central(soft)),
			GrayLevels.unit("soft-mask-variance", "Slices of largest variance through the soft mask, from 0 (black) to 1 (white).",
				Slicing.maximumVariance(soft)));
	}
}

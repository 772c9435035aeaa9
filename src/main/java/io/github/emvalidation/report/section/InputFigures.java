package io.github.emvalidation.report.section;

import io.github.emvalidation.check.SliceFigures;
import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.DensityMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the section on the input data.
 *
 * @param map   the map itself
 * @param halves the half maps and their difference; empty when there are none
 */
record InputFigures(List<Figure> map, List<Figure> halves) {

	static InputFigures of(final Entry entry) {
		return new InputFigures(ofMap(entry), entry.halfMaps().map(InputFigures::ofHalves).orElse(List.of()));
	}

	List<Figure> all() {
		final List<Figure> all = new ArrayList<>(map);
		all.addAll(halves);
		return all;
	}

	/** The middle of the map, for the first page. */
	static Figure middle(final Entry entry) {
		return SliceFigures.outlined(entry, "map-central", "Slices through the middle of the map.", Slicing.central(entry.map()));
	}

	private static List<Figure> ofMap(final Entry entry) {
		final DensityMap map = entry.map();
		final List<Figure> figures = new ArrayList<>(List.of(
			SliceFigures.outlined(entry, "map-variance", "Slices of largest variance through the map.", Slicing.maximumVariance(map)),
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
}

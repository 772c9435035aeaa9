package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.MapKind;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check 0.c. */
final class BackgroundText {

	static final CheckInfo INFO = new CheckInfo("0.c", "Background analysis",
		"Is the solvent around the particle noise about zero?",
		"The background is every voxel outside the hard mask. The check looks at the solvent at least 7 Å from the particle and " +
			"measures its offset, its trend across the box, its densest spot, what of it reaches the contour level, rings, streaks and " +
			"stripes. It compares them with the contour level, for what is small beside it is not seen in the map. It turns the map by " +
			"half a turn about each axis, and by a third, a fifth and a seventh about z, and looks whether the noise repeats itself: then a " +
			"symmetry was imposed. Not graded: mean, standard deviation, a t-test of the mean against 0, and the share of voxels beyond " +
			"five standard deviations.",
		"The far solvent of a good map lies about 0, within 3.5 % of the contour level. It has no spot denser than a tenth of the " +
			"particle, and looks alike in all directions.",
		"Offset or trend: the map was not normalised, or a gradient of ice or illumination is left. Spot: lower the contour level " +
			"if it is a part of the particle (flexible domains, detergent, glycans); else it is a neighbour or an artefact. Rings round " +
			"the middle come from the reconstruction or its mask, streaks from over-fitting, stripes from the microscope or the file. " +
			"Masked: give the unmasked map, for noise that is gone cannot be judged. Noise that repeats itself: declare the symmetry, or " +
			"refine without it and compare.",
		"The service grades p and the ratio of outliers. Both warn for nearly every good map (88 and 85 % of simulated ones, seven " +
			"of seven real ones), since millions of voxels make the smallest offset significant, and both miss stripes, rings and " +
			"gradients. They stand below and grade nothing. The check does not apply to a constant background, where the service prints " +
			"a meaningless number.",
		List.of(References.VALIDATION_SERVICE)).needing(Input.CONTOUR).using(Input.SYMMETRY)
		.headline(Headline.of("far_spot", "Densest spot of the far solvent (particle: 1)").lowIsBest())
		// a helical average has the symmetry of its axis, and that of no sphere
		.expectedOf(MapKind.FILAMENT, "far_rings", "far_radial_excess")
		.expectedOf(MapKind.CUT_OUT, "far_spot", "far_specks", "far_offset", "far_trend")
		.expectedOf(MapKind.MEMBRANE, "far_spot", "far_specks", "far_offset", "far_peak")
		.expectedOf(MapKind.MASKED, "most_frequent_share");

	static final String NO_BACKGROUND = "The hard mask fills the whole box and leaves no background; the contour level may be too low.";
	static final String NO_OUTLIER = "No background voxel lies beyond five standard deviations, so there is no figure of them.";

	static final String BELT = "dense places lie near the particle and on all sides of it, as a detergent belt or a nanodisc does. If the " +
		"map is of a membrane protein, declare it (kind membrane), and this becomes a note; if not, lower the contour level";

	static final String MOSTLY_MASKED = "More than half of the background holds one value: too little of the solvent is left.";
	static final String NO_FAR_SOLVENT = "The box leaves too little solvent round the particle.";
	static final String NO_HEIGHT = "The contour level does not lie above the solvent.";
	static final String FEW_SPHERES = "The box holds too few spheres of solvent round its middle.";
	static final String QUIET = "The contour level is 30 standard deviations of the noise or more above the solvent, so the noise is " +
		"invisible.";
	static final String STRIPES = "Stripes run through the solvent, and rotations repeat them.";
	static final String NO_MATES = "Too little of the solvent has solvent where a rotation takes it.";

	private static final List<String> AXES = List.of("x", "y", "z");

	private BackgroundText() {}

	/** "180° about z". */
	static String turn(final NoiseSymmetry found) {
		return Numbers.digits(360.0 / found.fold(), 3) + "° about " + AXES.get(found.axis());
	}

	static String undeclared(final NoiseSymmetry found) {
		return "The noise of the solvent repeats itself when the map is turned by " + turn(found) +
			": a symmetry was imposed. Declare it (symmetry=C" + found.fold() + "), or C1 if there should be none.";
	}

	static String constant(final double value) {
		return "Every voxel outside the hard mask is exactly " + Numbers.digits(value, 4) +
			": the map was masked, and no background is left to judge.";
	}

	static String summary(final BackgroundAnalysis found) {
		return "The background has the mean " + Numbers.digits(found.mean(), 3) + " and the standard deviation " +
			Numbers.digits(found.deviation(), 3) + "; " + Unit.PERCENT.print(100 * found.frequent().share()) + " of it is exactly " +
			Numbers.digits(found.frequent().value(), 3) + ".";
	}

	static String summary(final BackgroundAnalysis found, final FarSolvent far) {
		return "The background has the mean " + Numbers.digits(found.mean(), 3) + " and the standard deviation " +
			Numbers.digits(found.deviation(), 3) + ". Far from the particle, its offset is " + percent(far.offset()) +
			" and its trend across the box " + percent(far.trend()) + " of the contour level; its densest spot has " + percent(far.spot()) +
			" of the density of the particle.";
	}

	private static String percent(final double share) {
		return share < 0.001 ? "less than 0.1 %" : Numbers.digits(100 * share, 2) + " %";
	}
}

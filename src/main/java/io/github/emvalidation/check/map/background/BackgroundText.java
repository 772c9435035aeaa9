package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import java.util.List;

/** The words of check 0.c. */
final class BackgroundText {

	static final CheckInfo INFO = new CheckInfo("0.c", "Background analysis",
		"Is the solvent around the particle noise about zero?",
		"The background is every voxel outside the hard mask. A t-test compares its mean with 0. The check also compares the share " +
			"of voxels beyond five standard deviations with that of Gaussian noise (5.73·10⁻⁵ %). Not graded: the offset in standard " +
			"deviations, the share of voxels that hold exactly one value, and the t-test with the number of independent voxels.",
		"A good unmasked map has a featureless solvent. Its mean is a small part of its standard deviation, and few voxels are " +
			"extreme. Millions of voxels enter the t-test, and neighbours depend on each other, so p is practically 0 for nearly every " +
			"map: judge the offset by its effect size and by the second test.",
		"Look at the figure of voxels beyond five standard deviations. Density close to the particle is usually a part of it that " +
			"the contour level leaves out (flexible domains, detergent, glycans): lower the level. Density far away may be a neighbour, " +
			"or an artefact of masking or reconstruction. A mean away from 0 does no harm, but shows that the map was not normalised, " +
			"or was masked.",
		"This program grades the service's values and adds the ungraded ones. The check does not apply to a constant background (a " +
			"masked map), where the service prints a meaningless number.",
		List.of(References.VALIDATION_SERVICE)).needing(Input.CONTOUR)
		.headline(Headline.of("outlier_ratio", "Outliers of the background (Gaussian: 1)"));

	static final String NO_BACKGROUND = "The hard mask fills the whole box and leaves no background; the contour level may be too low.";
	static final String NO_OUTLIER = "No background voxel lies beyond five standard deviations, so there is no figure of them.";

	private BackgroundText() {}
}

package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import java.util.List;

/** What check 0.c tells its readers. */
final class BackgroundText {

	static final CheckInfo INFO = new CheckInfo("0.c", "Background analysis",
		"Is the solvent around the particle noise about zero?",
		"The background is every voxel outside the hard mask. A t-test tells whether its mean differs from 0, and the share of voxels beyond " +
			"five standard deviations is compared with that of Gaussian noise (5.73·10⁻⁵ %). Not graded, but reported: how large the " +
			"offset is in standard deviations, how many voxels hold exactly one value, and the same t-test with the number of independent " +
			"voxels, estimated from how far neighbouring voxels resemble one another.",
		"Unmasked maps of good quality have a featureless solvent whose mean is a small part of its standard deviation and which has few extreme " +
			"voxels. Because millions of voxels enter the t-test, and neighbours are not independent, p is practically 0 for nearly every " +
			"map: judge the offset by its effect size and by the second test.",
		"Look at the figure of voxels beyond five standard deviations. Densities close to the particle are usually part of it that the contour " +
			"level leaves out (flexible domains, detergent, glycans): lower the level. Densities far from it may be neighbouring particles, " +
			"artefacts of masking or of the reconstruction. A mean away from 0 is harmless in itself, but shows that the map was not " +
			"normalised, or that a solvent mask was applied.",
		"The graded figures are those of the published service. Beyond it, the effect size, the most frequent value and the test with independent " +
			"voxels are reported, and a background that is constant (a masked map) does not apply instead of giving a meaningless number.",
		List.of(References.VALIDATION_SERVICE)).needing(Input.CONTOUR)
		.headline(Headline.of("outlier_ratio", "Outliers of the background (Gaussian: 1)"));

	static final String NO_BACKGROUND = "The hard mask fills the whole box, so there is no background to look at; the contour level may be too low.";
	static final String NO_OUTLIER = "No background voxel lies beyond five standard deviations, so there is nothing to show of them.";

	private BackgroundText() {}
}

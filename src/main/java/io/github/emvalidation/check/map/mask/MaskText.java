package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import java.util.List;

/** What check 0.b tells its readers. */
final class MaskText {

	static final CheckInfo INFO = new CheckInfo("0.b", "Mask analysis",
		"Does the contour level cut out one clean particle?",
		"The raw mask is every voxel at or above the contour level; its connected pieces are counted (voxels that share a face, an edge or a " +
			"corner are connected). The hard mask is the largest piece, grown by 2 Å; most other checks look inside it. Besides, the voxels " +
			"above 24 gray levels are counted and given as the mass of protein they would hold (1.207 Å³ per dalton, 110 Da per amino acid).",
		"One piece, or a few, hold 95 % of the mask; what remains is specks of a few Å³; and nearly all of the raw mask lies in the " +
			"hard mask. The mass that the contour encloses is of the order of the mass of the specimen, often somewhat below it.",
		"Many pieces, or large ones besides the main: the contour level is likely too low (it takes in noise) or too high (it breaks the " +
			"particle up); try others around it and compare the mass with that of the specimen. If the particle really consists of parts that " +
			"do not touch at this level, the checks that use the hard mask see the largest part only: low-pass filter the map, or lower the level.",
		"For the pieces that remain, the published service prints the volume of one voxel as their mean volume, and the largest piece of all as " +
			"the largest of the rest (for EMD-4701 a mean of 1.40 Å³ where 2.14 voxels of 1.40 Å³ are 3.00 Å³). Both are right here, and " +
			"the criterion is applied to the right mean. With no remaining piece the mean is 0.",
		List.of(References.VALIDATION_SERVICE, new Reference(
			"Harpaz Y, Gerstein M, Chothia C (1994) Volume changes on protein folding. Structure 2:641–649", "10.1016/S0969-2126(00)00065-4"))).needing(Input.CONTOUR)
		.headline(Headline.of("hard_mask_volume", "Volume of the mask (Å³)"));

	static final String NO_POSITIVE_DENSITY = "The map has no positive density, so the voxels over gray levels are left out.";

	private MaskText() {}
}

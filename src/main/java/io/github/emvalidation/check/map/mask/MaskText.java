package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.MapKind;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check 0.b. */
final class MaskText {

	static final CheckInfo INFO = new CheckInfo("0.b", "Mask analysis",
		"Does the contour level cut out one clean particle?",
		"The raw mask is every voxel at or above the contour level. The check compares the level with the noise of the box and with " +
			"the typical density of the raw mask, asks whether the particle is denser than the solvent, and counts the mask's connected " +
			"components (voxels that share a face, an edge or a corner are connected). The hard mask is the largest component, grown by 2 Å; " +
			"most other checks look inside it. The check also counts the voxels above 24 gray levels and converts them to the mass of " +
			"protein that would fill them (1.207 Å³ per dalton, 110 Da per amino acid).",
		"The level lies at least three standard deviations above the noise and well below the density of the particle. One " +
			"component, or a few, hold 90 % of the mask; the rest is specks. The contour encloses about the mass of the specimen, often " +
			"somewhat less.",
		"The level takes in noise, or there are many components: raise it. It leaves out a part of the particle: lower it. Compare " +
			"the mass with that of the specimen. If the particle consists of parts that do not touch at this level, most checks see the " +
			"largest part only: low-pass filter the map, or lower the level.",
		"The service does not compare the level with noise or density. For the remaining components it prints the volume of one " +
			"voxel as their mean volume, and the largest component of all as the largest of the rest (EMD-4701: a mean of 1.40 Å³ " +
			"instead of 3.00 Å³). This program prints and grades the true values.",
		List.of(References.VALIDATION_SERVICE, new Reference(
			"Harpaz Y, Gerstein M, Chothia C (1994) Volume changes on protein folding. Structure 2:641–649", "10.1016/S0969-2126(00)00065-4")))
		.needing(Input.CONTOUR)
		.headline(Headline.of("hard_mask_volume", "Volume of the mask (Å³)"))
		.expectedOf(MapKind.CUT_OUT, "components_90", "remaining_mean_volume", "overlap")
		.expectedOf(MapKind.MEMBRANE, "remaining_mean_volume");

	static final String NO_POSITIVE_DENSITY = "The map has no positive density, so there are no gray levels to scan.";

	static final String NO_NOISE = "More than half of the box has one density: the map was masked and shows no noise.";
	static final String NEAR_NOISE = "The contour level is less than five standard deviations above the noise, so it could hardly be lower.";
	static final String NO_DENSITY = "The contour level is not positive, so there is no particle density to compare it with.";

	private MaskText() {}

	/** Of a contour level below the solvent. */
	static String belowSolvent(final long raw, final long box, final boolean isDark) {
		return "The contour level lies below the solvent, so the mask is " + Unit.PERCENT.print(100.0 * raw / box) + " of the box" +
			(isDark ? ". Multiply it by -1 together with the map." : ", most of it solvent. Raise the level.");
	}
}

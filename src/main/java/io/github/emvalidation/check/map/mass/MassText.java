package io.github.emvalidation.check.map.mass;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.MapKind;
import java.util.List;

/** The words of check 0.a. */
final class MassText {

	static final CheckInfo INFO = new CheckInfo("0.a", "Mass analysis",
		"Is the particle well placed in its box?",
		"The particle is what lies inside the hard mask: the largest connected component of density at or above the contour level, " +
			"grown by 2 Å. The check measures the empty space between the particle and each side of the box, and how much of it lies on " +
			"the box's faces. It also measures how far the particle, and the centre of mass of its positive density, lie from the " +
			"middle of the box (voxel N/2), in per cent of its side. If the mass is declared, it is compared with what the density is " +
			"worth, at the density of well-ordered protein.",
		"A single particle sits in the middle, with solvent on every side. Filaments, and maps cut out of larger ones, touch the " +
			"sides of the box: declare the kind of such a map, and these warnings become notes.",
		"Little empty space: extract the particles in a larger box. The contrast transfer function spreads signal beyond the " +
			"outline, and masks need room for a soft edge. Off-centre: recentre the particles and refine again. First look whether the " +
			"contour level takes in dust (too low) or loses a part of the particle (too high). Another mass than the declared one: look " +
			"for domains that are missing or weak, and compare the voxel size with that of the micrographs; nucleic acids are denser " +
			"than protein, and disordered residues belong to a sequence, but to no density.",
		"The service asks for 20 Å of space and allows 20 % of decentering. It warns for 70 % of good simulated maps and misses " +
			"particles that a face of the box cuts; the limits here warn for none of those good maps. The service weights every voxel " +
			"of the box, so a slightly negative solvent drags its centre of mass away (EMD-4701: 89.95 for a particle symmetric about " +
			"voxel 88); this program grades the centre inside the hard mask.",
		List.of(References.VALIDATION_SERVICE)).needing(Input.CONTOUR).using(Input.MASS)
		.headline(Headline.largest("center_of_mass_decentering", "Centre of mass off the middle (%)").lowIsBest())
		.expectedOf(MapKind.FILAMENT, "face_share", "space")
		.expectedOf(MapKind.CUT_OUT, "face_share", "space", "decentering", "mass_decentering", "mass_ratio")
		// detergent and lipid are density, but no declared mass
		.expectedOf(MapKind.MEMBRANE, "mass_ratio");

	static final String EMPTY_MASK = "No voxel reaches the contour level, so there is no particle to measure.";
	static final String ON_FACE = "The particle lies on this face of the box, as the criterion on the faces says.";
	static final String NO_MASS = "No density inside the mask is positive, so there is no centre of mass. " +
		"The contour level is probably too low, or the contrast of the map is inverted.";
	static final String WHOLE_BOX_OUTSIDE = "The whole-box centre of mass lies outside the box: positive and negative densities " +
		"nearly cancel in this map, and the value means nothing.";
	static final String WHOLE_BOX_NONE = "The densities of the whole box sum to 0, so there is no whole-box centre of mass.";

	static final String CUT = "A face of the box cuts the particle, so its mass cannot be told.";
	static final String NO_DENSITY = "The particle is no denser than the solvent, so its mass cannot be told.";
	static final String COARSE = "The map is coarser than 6 Å, where this comparison was not measured.";

	private MassText() {}
}

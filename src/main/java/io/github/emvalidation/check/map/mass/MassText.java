package io.github.emvalidation.check.map.mass;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import java.util.List;

/** What check 0.a tells its readers. */
final class MassText {

	static final CheckInfo INFO = new CheckInfo("0.a", "Mass analysis",
		"Is the particle well placed in its box?",
		"The particle is what lies inside the hard mask: the largest connected piece of density at or above the contour level, grown by " +
			"2 Å. Measured are the empty space between the particle and each of the six sides of the box, how far the particle is " +
			"off-centre along each axis, and how far the centre of mass of the positive density inside the mask is from the middle of the " +
			"box (voxel N/2, the rotation centre of reconstruction programs), both in per cent of the side of the box.",
		"A single particle sits in the middle with at least 20 Å of solvent around it. Filaments, which run through the box, and " +
			"maps that were cut out of a larger one touch its sides and warn here without being wrong.",
		"Little empty space: choose a larger box when the particles are extracted, because the contrast transfer function " +
			"spreads signal beyond the particle's outline and masks need room for a soft edge. Off-centre: recentre the particles and refine " +
			"again, or check whether the contour level is so low that dust is taken for particle, or so high that a part of it is lost.",
		"The published service computes the centre of mass from every voxel of the box, so that a slightly negative or positive " +
			"solvent drags it away (for EMD-4701 it prints 89.95 for a particle that is perfectly symmetric about voxel 88). " +
			"Graded here is the centre of mass of the positive density inside the hard mask; the whole-box figure stands beside it " +
			"for comparison. The service's text asks for empty space of 20 % of the box while its program tests 20 Å; 20 Å it is here.",
		List.of(References.VALIDATION_SERVICE)).needing(Input.CONTOUR)
		.headline(Headline.largest("center_of_mass_decentering", "Centre of mass off the middle (%)"));

	static final String EMPTY_MASK = "No voxel reaches the contour level, so there is no particle to measure.";
	static final String NO_MASS = "No density inside the mask is positive, so there is no centre of mass; " +
		"the contour level is probably too low, or the contrast of the map is inverted.";
	static final String WHOLE_BOX_OUTSIDE = "The whole-box centre of mass lies outside the box: positive and negative densities nearly " +
		"cancel in this map, and the figure, given for comparison with published reports only, has no meaning.";
	static final String WHOLE_BOX_NONE = "The densities of the whole box sum to 0, so the whole-box centre of mass is left out.";

	private MassText() {}
}

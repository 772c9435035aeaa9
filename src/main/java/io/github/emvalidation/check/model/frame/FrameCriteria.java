package io.github.emvalidation.check.model.frame;

import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Unit;

/** The limits of check A.a. */
final class FrameCriteria {

	static final Criterion INSIDE = Criterion.atLeast("inside", "The part of the heavy atoms that lies inside the box", 99, Unit.PERCENT,
		"a part of the model has no map, or model and map are not in one frame");
	static final Criterion FIT = Criterion.atLeast("z_header",
		"The mean density at the heavy atoms, in standard deviations above the mean,", 1,
		Unit.NONE, "the model does not lie in the density");
	/** How much better another place must be than the header's: by a quarter and a half. */
	static final Criterion PLACE = Criterion.atMost("other_frame_gain", "The best z of the usual places, less 1.25 times that of the header,",
		0.5, Unit.NONE, "the model fits where another reading of the header puts the map");
	static final Criterion SHIFT = Criterion.atMost("rigid_shift_length", "The displacement of the whole model", 0.4, Unit.ANGSTROM,
		"the model fits better when it is moved as a whole");
	static final Criterion PARTS = Criterion.atMost("local_shift_share", "The part of the amino acids that is displaced by 0.75 Å or more", 20,
		Unit.PERCENT, "parts of the model fit better when they are moved");
	static final Criterion HAND = Criterion.atLeast("l_share", "The part of the amino acids that has the L form", 99, Unit.PERCENT,
		"amino acids have the wrong handedness");
	static final Criterion MIRROR = Criterion.atLeast("l_share", "The part of the amino acids that has the L form", 99, Unit.PERCENT,
		"the model is mirrored");

	/** Up to here displacements of parts are judged, in Å. */
	static final double PARTS_END = 4.5;
	static final int FEWEST_AMINO_ACIDS = 10;

	private FrameCriteria() {}
}

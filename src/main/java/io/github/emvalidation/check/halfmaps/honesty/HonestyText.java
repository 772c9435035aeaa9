package io.github.emvalidation.check.halfmaps.honesty;

import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.CubeOperation;
import java.util.List;

/** What check 1.0 says to its readers. */
final class HonestyText {

	static final CheckInfo INFO = new CheckInfo("1.0", "Half maps",
		"Are these two half maps independent reconstructions of one particle, untouched since?",
		"All other checks of half maps rest on two reconstructions, each from one half of the particles, that were neither filtered nor masked " +
			"nor sharpened. Here the two are compared: whether they are one file, share a signal, have noise and signal of one scale, and lie " +
			"alike; how far their power reaches, and how their noise falls off with resolution; and whether the map is their mean.",
		"The half maps share the coarse signal and differ in their noise. Their noise has the same strength in the solvent and grows " +
			"slowly towards fine detail. Inside the particle, the map is a filtered or sharpened mean of the two.",
		"Use the two unfiltered half maps that the refinement writes. A warning here means that other checks of half maps may mislead, as the " +
			"noise is no longer that of the reconstruction.",
		"The published service has no such check. Its other checks pass two copies of one file.",
		List.of(HalfMapText.THRESHOLD, HalfMapText.RANDOM_PHASES)).needing(Input.HALF1, Input.HALF2, Input.CONTOUR).using(Input.RESOLUTION)
		.headline(Headline.of("noise_ratio", "Noise of half 2 over half 1").bestNear(1));

	static final String NO_SOLVENT_NOISE = "A half map has no noise in the solvent, so that their noise cannot be compared.";
	static final String NO_SIGNAL = "The half maps share no signal to compare.";
	static final String COPIES = "The mean of two copies is not the mean of the half maps.";
	static final String NO_NOISE_CURVE = "There are too few shells with noise to see how it falls off.";
	static final String NO_SHIFT = "The half maps hold too little coarse detail to compare how they lie.";
	static final String TURNED = "The half maps do not lie alike, so a small shift or turn between them has no meaning.";
	static final String UNSURE_SHIFT = "The shift is not larger than its error.";
	static final String UNSURE_TURN = "The angle is not larger than its error.";
	static final String NO_SHELLS = "Between 40 Å and the reported resolution there is no shell to compare the map in.";
	static final String ROUND_WINDOW = "Outside the largest ball that fits into the box the half maps have one and the same density: they " +
		"were cut out by a round window, which does no harm.";

	private HonestyText() {}

	static String summary(final HonestyAnalysis found) {
		if (found.agreement().isSameData()) return "The two half maps are the same data.";
		final String shift = found.shift().isEmpty() || !HonestyCheck.shareSignal(found) ? "" : ", and lie " +
			Unit.VOXEL_INDEX.print(HonestyCheck.largest(found.shift().get().voxels())) +
			" or less apart along each axis";
		return "The voxels of the two half maps correlate by " + Unit.NONE.print(found.agreement().correlation()) + shift + ".";
	}

	static String filtered(final double edge) {
		return "the half maps are low-passed at " + Unit.ANGSTROM.print(edge) + ", and tell nothing of finer detail";
	}

	static String oriented(final CubeOperation operation) {
		return "half map 2 fits half map 1 better once it is " + operation.text() + (operation.mirrors() ? ", which changes its handedness" : "");
	}
}

package io.github.emvalidation.check.model.fscq;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check A.h. */
final class FscqText {

	static final CheckInfo INFO = new CheckInfo("A.h", "FSC-Q",
		"Does the model agree with the map as far as the half maps agree with each other, place by place?",
		"The program looks at map and model through a window of 20 voxels at every atom and finds the resolution up to which they agree. Less " +
			"the resolution up to which the two half maps agree there, this is FSC-Q; divided by the latter it is FSC-Qr.",
		"FSC-Q is between about -1 and 0 Å: where the FSC of the half maps is 0.29, that of the map with its true model is still 0.67. Well " +
			"above 0 the map has signal that the model does not explain; far below 0 the model explains noise.",
		"Many atoms far from 0: the model does not fit there, or it follows noise. Look at the residues with the highest values.",
		"The published program averages the values of the voxels within 0.8 Å of an atom; here an atom has the value of the window at the " +
			"voxel nearest to it, or of one some voxels away in large models. The window is a soft ball.",
		List.of(new Reference("Ramírez-Aportela E, Maluenda D, Fonseca YC, et al. (2021) FSC-Q: a CryoEM map-to-atomic model quality " +
			"validation based on the local Fourier shell correlation. Nature Communications 12:42", "10.1038/s41467-020-20295-w"),
			References.VALIDATION_SERVICE)).needing(Input.MODEL, Input.HALF1, Input.HALF2)
		.headline(Headline.median("fsc_q", "Median FSC-Q (Å)").bestNear(0));

	static final String NO_ATOM = "No heavy atom of the model lies in the box.";
	static final String SMALL_BOX = "A window of 20 voxels does not fit into the box.";

	private FscqText() {}

	static String summary(final double[] percentiles, final FscqAnalysis found) {
		return "Half of the atoms have an FSC-Q of " + Unit.ANGSTROM.print(percentiles[2]) + " or less; " + Unit.PERCENT.print(found.far()) +
			" of them are far from agreement (FSC-Qr beyond ±1.5).";
	}
}

package io.github.emvalidation.check.model.modelfsc;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Unit;
import java.util.List;
import java.util.OptionalDouble;

/** The words of check A.e. */
final class ModelFscText {

	static final CheckInfo INFO = new CheckInfo("A.e", "Map-model FSC", "Up to which resolution do model and map agree?",
		"The program correlates the Fourier coefficients of the map with those of the model's density, shell by shell, as they are and inside " +
			"a soft mask, which is 1 within 3 Å of an atom and 0 from 8 Å on. Where the curve falls below 0.5, model and map stop to agree.",
		"The masked curve falls below 0.5 near the reported resolution. Up to 4 Å it does so within 1.1 times that length for half of the " +
			"models in the archive, and within 1.3 times for nineteen of twenty. At coarser resolution it falls earlier.",
		"The curve falls early: parts of the model lie in a wrong place, or the B-factors do not describe the map; look at checks A.a, A.d and " +
			"A.g. A curve that falls and rises again shows atoms that are out of register with their density.",
		"The published service warns where the reported resolution is finer than 0.8 times this one, at every resolution. More than half of " +
			"the entries of the archive at 4.5 to 6 Å would get that warning, so the limit here depends on the resolution. The service also " +
			"adds six values of one curve to its list of resolutions; here the crossing of 0.5 inside the mask joins it alone.",
		List.of(new Reference("Afonine PV, Klaholz BP, Moriarty NW, et al. (2018) New tools for the analysis and validation of cryo-EM maps " +
			"and atomic models. Acta Crystallographica D 74:814–840", "10.1107/S2059798318009324"), References.VALIDATION_SERVICE))
		.needing(Input.MODEL, Input.RESOLUTION).headline(Headline.of("fsc_05", "Map-model FSC 0.5 (Å)").lowIsBest());

	static final String EMPTY = "Map or model has no density near the atoms, so there is nothing to compare.";

	private ModelFscText() {}

	static String summary(final ModelFscAnalysis found) {
		final OptionalDouble crossing = found.crossing(found.masked(), ModelFscCheck.HALF);
		if (crossing.isEmpty()) return "Inside the mask " + noCrossing("0.5", found.finest());
		return "Inside the mask the FSC of map and model falls below 0.5 at " + Unit.ANGSTROM.print(crossing.getAsDouble()) + ".";
	}

	/** The end of a sentence. */
	static String noCrossing(final String threshold, final double finest) {
		return "the FSC of map and model has no crossing of " + threshold + " down to " + Unit.ANGSTROM.print(finest) +
			", the finest detail of a model that the voxels hold.";
	}

	static String notJudged(final double finest) {
		return "The FSC of map and model has no crossing of 0.5 down to " + Unit.ANGSTROM.print(finest) + ", which is not fine enough to " +
			"judge it.";
	}
}

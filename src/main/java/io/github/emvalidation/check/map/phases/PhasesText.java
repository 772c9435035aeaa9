package io.github.emvalidation.check.map.phases;

import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check 0.i. */
final class PhasesText {

	static final CheckInfo INFO = new CheckInfo("0.i", "Phases across shells",
		"Does the finest shell of the map agree with the coarser ones, or is it noise?",
		"Density is positive and made of atoms, so the coarser shells of a map predict the next finer one: the square of the low-passed map's " +
			"positive part holds its frequencies with nearly the right phases. The check low-passes the particle at 1.3 times the reported " +
			"resolution, squares it, and correlates it with the map, both within the shell that ends at the reported resolution.",
		"The correlation is 0.16 to 0.29 for good maps up to 3.8 Å, and 0.07 to 0.17 at 4 to 4.5 Å. Noise gives 0 to 0.05.",
		"The finest shell is noise, or it was made by over-fitting: the reported resolution is too fine, or the mask of the refinement was " +
			"too tight; look at the Fourier shell correlation of the half maps, with and without a mask. A value well below 0: the contrast of " +
			"the map is inverted.",
		"The published service has no such check.",
		List.of(new Reference("Sayre D (1952) The squaring method: a new method for phase determination. Acta Crystallographica 5:60–65",
			"10.1107/S0365110X52000137"))).needing(Input.CONTOUR, Input.RESOLUTION)
		.headline(Headline.of(PhasesCheck.KEY, "Agreement of the finest shell").highIsBest());

	static final String TOO_SMALL = "The box is too small to cut the particle out of it.";

	private PhasesText() {}

	static String summary(final PhasesAnalysis finest) {
		return "The shell from " + Unit.ANGSTROM.print(finest.resolution() * PhasesAnalysis.WIDTH) + " to " +
			Unit.ANGSTROM.print(finest.resolution()) + " correlates by " + Numbers.digits(finest.agreement(), 2) +
			" with what the coarser shells predict (noise: 0 ± " +
			Numbers.significant(1 / Math.sqrt(Math.max(1, finest.observations())), 2) + ").";
	}
}

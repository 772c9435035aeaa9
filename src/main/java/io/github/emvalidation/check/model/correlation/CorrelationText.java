package io.github.emvalidation.check.model.correlation;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check A.d. */
final class CorrelationText {

	static final CheckInfo INFO = new CheckInfo("A.d", "Map-model correlation",
		"How well do the densities of model and map agree, over the whole model and residue by residue?",
		"The program computes the density that the atoms of the model scatter, each blurred by its B-factor, cuts it at the reported " +
			"resolution and correlates it with the map. CC_mask takes the voxels within the van der Waals radius + 1.1 Å of an atom, CC_volume " +
			"as many of the highest voxels of the model, CC_peaks those of the map too, CC_box all voxels. The correlation of a residue takes " +
			"the voxels near its atoms.",
		"Half of the models in the archive have a CC_mask of 0.73 or more at 2 Å, of 0.77 at 3 Å and of 0.82 at 4.5 Å; one in twenty is below " +
			"0.65. In good models at most one residue in a hundred is below 0.5. CC_peaks is lower than CC_mask where the map holds density " +
			"without a model.",
		"CC_mask below 0.5: the model does not lie in its density; look at checks A.a and A.c. Many poor residues: look at the stretches of " +
			"the table; they are out of register, in a wrong place, or the map does not show them.",
		"The published service skips its other checks of the model where CC_mask is 0.8 or less, and does not grade it. The mask of cctbx, " +
			"which the service uses, shrinks by whole voxels: where voxels grow past 0.9 Å, the mask of a molecule nearly doubles. The mask here " +
			"depends on distances alone; where the two differ, the values of cctbx stand beside. Waters do not count among the poor residues.",
		List.of(new Reference("Afonine PV, Klaholz BP, Moriarty NW, et al. (2018) New tools for the analysis and validation of cryo-EM maps " +
			"and atomic models. Acta Crystallographica D 74:814–840", "10.1107/S2059798318009324"),
			new Reference("Peng LM, Ren G, Dudarev SL, Whelan MJ (1996) Robust parameterization of elastic and absorptive electron atomic " +
				"scattering factors. Acta Crystallographica A 52:257–276", "10.1107/S0108767395014371"),
			References.VALIDATION_SERVICE)).needing(Input.MODEL, Input.RESOLUTION)
		.headline(Headline.of(CorrelationCheck.MASK.key(), "CC_mask").highIsBest());

	static final String FLAT = "Map or model has one density only near the atoms, so there is nothing to correlate.";
	static final String NO_CHAINS = "The model has no amino acid and no nucleotide.";

	private CorrelationText() {}

	static String summary(final CorrelationAnalysis found) {
		final String mask = "CC_mask is " + Numbers.significant(found.regions().mask().orElseThrow(), 3);
		if (found.poorOfChains().isEmpty()) return mask + ".";
		return mask + "; " + Unit.PERCENT.print(found.poorOfChains().getAsDouble()) +
			" of the amino acids and nucleotides have a correlation below " + Numbers.digits(CorrelationAnalysis.POOR, 1) + ".";
	}

	static String coarseVoxels(final double resolution, final double finest) {
		return "The voxels hold detail of a model down to " + Unit.ANGSTROM.print(finest) + " only, so the model map is cut there and not at " +
			"the reported " + Unit.ANGSTROM.print(resolution) + ".";
	}

	static String otherMask(final CorrelationAnalysis found) {
		return "The mask of cctbx holds " + Numbers.whole(found.shrunk().voxels()) + " voxels in place of " +
			Numbers.whole(found.regions().voxels()) + ", because it shrinks by whole voxels.";
	}
}

package io.github.emvalidation.check.halfmaps.fdr;

import io.github.emvalidation.check.References;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** What check 1.b says to its readers. */
final class FdrText {

	static final CheckInfo INFO = new CheckInfo("1.b", "FSC against chance",
		"Up to which resolution do the half maps agree more than chance lets them?",
		"Two half maps of pure noise agree a little in every shell, the more the fewer coefficients it holds. For each shell is computed how " +
			"probable its FSC is by chance, and these probabilities are adjusted for there being many shells, so that at most 1 % of those " +
			"called significant are not. No mask is used but a soft ball, as a mask makes half maps agree.",
		"All shells up to the resolution are significant. The last of them is usually finer than the resolution at 0.143, as an FSC " +
			"far below 0.143 is still no chance.",
		"The reported resolution is finer than any significant shell: no detail so fine is in the half maps; report the resolution of check " +
			"1.a. If the map was reconstructed with a symmetry, give it, as it makes shells hold fewer independent coefficients.",
		"The published service draws 1000 random permutations; the same probability is computed here, exactly and without random numbers. It " +
			"also takes every map as unsymmetrical, and passes half maps in which nothing is significant.",
		List.of(new Reference("Beckers M, Sachse C (2020) Permutation testing of Fourier shell correlation for resolution estimation of " +
			"cryo-EM maps. Journal of Structural Biology 212:107579", "10.1016/j.jsb.2020.107579"),
			new Reference("Benjamini Y, Yekutieli D (2001) The control of the false discovery rate in multiple testing under dependency. " +
				"The Annals of Statistics 29:1165–1188", "10.1214/aos/1013699998"), References.VALIDATION_SERVICE)).needing(Input.HALF1, Input.HALF2,
					Input.CONTOUR).using(Input.RESOLUTION, Input.SYMMETRY)
		.headline(Headline.of("fdr_resolution", "Resolution beyond chance (Å)").lowIsBest());

	private FdrText() {}

	static String summary(final FdrAnalysis found) {
		if (found.resolution().isEmpty()) {
			return "Already the coarsest shell is no better than chance makes it, so that the half maps show no resolution.";
		}
		return "All shells up to " + Unit.ANGSTROM.print(found.resolution().getAsDouble()) + " agree more than chance lets them.";
	}

	static String sparse(final double fill) {
		return "The particle fills " + Unit.PERCENT.print(100 * fill) + " of the box only; without a mask most of what is compared is " +
			"solvent, so that the values are given but not judged.";
	}

	static String otherwise(final FdrAnalysis found) {
		return found.claimed().isEmpty() ? HalfMapText.NO_RESOLUTION : HalfMapText.UNRESOLVED;
	}
}

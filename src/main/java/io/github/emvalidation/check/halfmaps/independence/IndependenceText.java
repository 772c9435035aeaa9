package io.github.emvalidation.check.halfmaps.independence;

import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import java.util.List;

/** What check 1.i says to its readers. */
final class IndependenceText {

	static final CheckInfo INFO = new CheckInfo("1.i", "Independence of the half maps",
		"Is the noise of the two half maps independent?",
		"Where there is no signal, half maps must not agree. Three places are looked at: the solvent outside the particle's mask, the shells " +
			"beyond the reported resolution, and the curve of the FSC after it has fallen. The difference of the half maps is compared too: " +
			"it should be as strong inside the particle as in the solvent.",
		"The FSC of the solvent and that beyond the resolution are about 0; the curve does not rise again; the difference is noise alone.",
		"The half maps share noise: the same particles are in both halves (copies, overlapping picks), both were refined against one " +
			"fine reference, or were processed together. Split the particles again, remove copies, and refine each half on its own. An FSC that " +
			"does not fall to 0 inside the mask only is a sign of overfitting there.",
		"The published service has no such check.",
		List.of(HalfMapText.RANDOM_PHASES, HalfMapText.THRESHOLD)).needing(Input.HALF1, Input.HALF2, Input.CONTOUR).using(Input.RESOLUTION);

	static final String NO_SOLVENT = "There is no solvent with noise outside the particle's mask: the box is too small, or the half " +
		"maps were masked.";
	static final String NO_TAIL = "There are too few shells beyond the reported resolution.";

	private IndependenceText() {}

	static String summary(final IndependenceAnalysis found) {
		final String tail = found.tailMean().isEmpty() ? "" : Numbers.decimals(found.tailMean().getAsDouble(), 3);
		if (found.hasSolvent() && found.solventMean().isPresent()) {
			return "The mean FSC of the solvent is " + Numbers.decimals(found.solventMean().getAsDouble(), 3) +
				(tail.isEmpty() ? "." : ", and beyond the reported resolution it is " + tail + ".");
		}
		return tail.isEmpty() ? "There is no place without signal to compare the noise at." : "Beyond the reported resolution the mean FSC is " +
			tail + ".";
	}

	static String structure(final double ratio) {
		return "The difference of the half maps is " + Numbers.digits(ratio, 2) + " times as strong (in variance) inside the particle as in " +
			"the solvent: there is structure in it, from parts that move or from half maps that do not lie alike.";
	}
}

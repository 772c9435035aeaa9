package io.github.emvalidation.check.model.emringer;

import io.github.emvalidation.check.References;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check A.f. */
final class EmringerText {

	static final CheckInfo INFO = new CheckInfo("A.f", "EMRinger", "Do the side chains lie in their density?",
		"Side chains like to lie at χ1 angles of about 60°, 180° and 300°. The program turns the gamma atom of each side chain about the bond " +
			"CA-CB in steps of 5° and finds the angle of the highest density. In a right backbone most of these peaks lie at the angles that side " +
			"chains like; in a wrong or shifted one they lie anywhere. The score shows how far that is from chance, at the threshold of density " +
			"where it shows best.",
		"Good models score 1.5 or more at 3 to 4 Å, and up to 7 at 2 Å. 0 is chance.",
		"A score below 1: the backbone is shifted or out of register, or the map does not show side chains. Look at checks A.a and A.c, and at " +
			"the stretches where the rolling value falls.",
		"The published service grades the score and z alike; here the score alone. The published program prints angles 5° too small; the " +
			"angles here are the true ones, and the scores agree. A score rests on the residues that pass the best threshold, so their " +
			"number stands beside it.",
		List.of(new Reference("Barad BA, Echols N, Wang RYR, et al. (2015) EMRinger: side chain-directed model and map validation for 3D " +
			"cryo-electron microscopy. Nature Methods 12:943–946", "10.1038/nmeth.3541"), References.VALIDATION_SERVICE))
		.needing(Input.MODEL, Input.RESOLUTION).headline(Headline.of(EmringerCheck.SCORE.key(), "EMRinger score").highIsBest());

	static final String NO_PEAK = "No peak of density lies at an angle that side chains like.";

	private EmringerText() {}

	static String tooCoarse(final double resolution) {
		return "At the reported resolution of " + Unit.ANGSTROM.print(resolution) + " a map does not show side chains; the check applies up to " +
			Unit.ANGSTROM.print(EmringerCheck.COARSEST) + ".";
	}

	static String tooFew(final int residues) {
		final String found = switch (residues) {
			case 0 -> "No side chain";
			case 1 -> "Only 1 side chain";
			default -> "Only " + Numbers.whole(residues) + " side chains";
		};
		return found + " could be turned; the score needs at " +
			"least " + EmringerCheck.FEWEST + ".";
	}

	static String summary(final EmringerAnalysis found) {
		if (found.best().isEmpty()) return NO_PEAK;
		final EmringerAnalysis.Threshold best = found.best().get();
		return "The score is " + Numbers.significant(found.score(best), 3) + ": of " + Numbers.whole(found.scans().size()) +
			" side chains, " + Numbers.whole(best.passing()) + " pass the best threshold, and " + Unit.PERCENT.print(100 * best.ratio()) +
			" of these have their peak at an angle that side chains like (chance: 54 %).";
	}
}

package io.github.emvalidation.check.model.qscore;

import io.github.emvalidation.check.References;
import io.github.emvalidation.check.model.ModelText;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check A.c. */
final class QScoreText {

	static final CheckInfo INFO = new CheckInfo("A.c", "Q-score",
		"Does the density round each atom of the model look like an atom, as well as it should at this resolution?",
		"The density on 20 spheres of up to 2 Å round each heavy atom is correlated with a Gaussian. Points that are nearer to another atom do " +
			"not count. Q is 1 for a single atom in a perfect map, and about 0 where the density does not know of the atom. The limits are for a " +
			"Gaussian of 0.4 Å, as EMDB and the wwPDB reports use it; the value for 0.6 Å, the default of MapQ, stands beside it.",
		"The mean Q falls with resolution: about 0.72 at 2 Å, 0.52 at 3 Å and 0.37 at 4 Å. Main chain and side chains differ by about 0.1.",
		"Look at the residues of the tables in the map. A stretch of low Q was built into the wrong density, or is not ordered. Side chains " +
			"that fit much worse than their main chain are out of register by a residue or more: compare the large side chains with the sequence.",
		"The published service warns when the median is below 0.1. Even the mean is below 0.1 in only 0.3 % of EMDB's entries at 4 Å or " +
			"better, so that limit can hardly fail. Ours is 0.15 below the mean of EMDB at that resolution, which 6 % of the entries break.",
		List.of(ModelText.Q_SCORE, References.VALIDATION_SERVICE)).needing(Input.MODEL).using(Input.RESOLUTION)
		.headline(Headline.of(QScoreCheck.MEAN, "Q-score (σ 0.4 Å)").highIsBest());

	static final String NOTHING = "No heavy atom of the model lies in varying density, so there is no Q-score.";
	static final String FEW = "No chain has 31 amino acids.";
	static final String NO_SIDE_CHAINS = "The model has no main chain, or no side chains.";

	private QScoreText() {}

	static String summary(final QScoreAnalysis found) {
		final String mean = "The mean Q-score of " + Unit.COUNT.print(found.scores().heavy().length - found.scores().notMeasured()) +
			" heavy atoms is " + q(found.mean04());
		if (found.resolution().isEmpty()) return mean + " (σ 0.4 Å; " + q(found.mean06()) + " for σ 0.6 Å).";
		final double r = found.resolution().getAsDouble();
		return mean + "; models at " + Unit.ANGSTROM.print(r) + " have " + q(ExpectedQ.whole04(r)) + " on average.";
	}

	static String coarse(final double r) {
		return "Q-scores are not judged at " + Unit.ANGSTROM.print(r) + ", because side chains do not show there.";
	}

	static String tooCoarse(final double r) {
		return "The expected Q-score is known up to 10 Å, and the reported resolution is " + Unit.ANGSTROM.print(r) + ".";
	}

	static String where(final RegisterWindow window) {
		return "The side chains fit worst, beside their main chain, from " + window.first().title() + " to " + window.last().title() +
			": there the main chain has a Q-score that is higher by " + q(window.difference()) + ".";
	}

	static String q(final double value) {
		return Numbers.decimals(value, 2);
	}
}

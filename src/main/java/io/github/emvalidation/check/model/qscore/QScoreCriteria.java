package io.github.emvalidation.check.model.qscore;

import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Unit;

/** The limits of check A.c, and up to which resolution each holds. */
final class QScoreCriteria {

	/** How far below the mean of EMDB a good model may be. */
	private static final double MARGIN = 0.15;
	/** Where the expected Q of residues is still well above 0, in Å. */
	static final double RESIDUES_END = 5;
	/** Where side chains still show, in Å. */
	static final double SIDE_CHAINS_END = 4.5;

	static final Criterion LOW = Criterion.atMost("residues_below_half_expected",
		"The part of the residues whose Q-score is below half of the expected", 10, Unit.PERCENT,
		"a part of the model does not fit the map");
	static final Criterion REGISTER = Criterion.atMost("q_main_minus_side",
		"The Q-score of the main chain, less that of the side chains,", 0.25,
		Unit.NONE, "the side chains do not fit, as when the sequence is out of register");
	static final Criterion WINDOW = Criterion.atMost("q_window", "The largest such difference over " + RegisterWindow.LENGTH + " amino acids",
		0.30, Unit.NONE, "the side chains of a stretch do not fit, as when the sequence is out of register there");

	private QScoreCriteria() {}

	/** The limit for the whole model at a resolution in Å. */
	static Criterion mean(final double r) {
		final double least = Math.round((ExpectedQ.whole04(r) - MARGIN) * 1000) / 1000.0;
		return Criterion.atLeast(QScoreCheck.MEAN, "The mean Q-score", least, Unit.NONE,
			"the model fits the map worse than most models in EMDB do at this resolution");
	}
}

package io.github.emvalidation.check.model.modelb;

import io.github.emvalidation.check.References;
import io.github.emvalidation.check.model.ModelText;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check A.g. */
final class ModelBText {

	static final CheckInfo INFO = new CheckInfo("A.g", "B-factors of the model",
		"Do the B-factors of the model say how well its parts are ordered?",
		"The B-factor of a residue is compared with its Q-score: where the map is weak, B should be high. The amplitudes of map and model, " +
			"both inside a soft mask round the model, show by how much the map is blurred beyond the model.",
		"B-factors differ from atom to atom, and rise where the Q-score falls: Spearman's correlation is -0.4 to -0.7.",
		"B-factors that are all equal, or that do not follow the map, were not refined: refine them against the map before you deposit the " +
			"model. One occupancy below 1 for all atoms comes from a program that scales maps with it.",
		"The published service correlates the Guinier curves of map and model and warns below 0.5. That value is shown here and not judged: a " +
			"mirrored model gets 0.996 and a perfect apoferritin 0.594.",
		List.of(new Reference("Rosenthal PB, Henderson R (2003) Optimal determination of particle orientation, absolute hand, and contrast " +
			"loss in single-particle electron cryomicroscopy. Journal of Molecular Biology 333:721–745", "10.1016/j.jmb.2003.07.013"),
			ModelText.Q_SCORE, References.VALIDATION_SERVICE)).needing(Input.MODEL).using(Input.RESOLUTION)
		.headline(Headline.of("b_mean", "Mean B of the model (Å²)"));

	static final String NO_B = "No atom of the model has a B-factor.";
	static final String ALL_EQUAL = "The B-factors are all equal.";
	static final String FEW = "Fewer than 50 residues have a B-factor and a Q-score.";
	static final String NO_RANGE = "Fewer than three shells of frequency lie between 15 Å and the reported resolution, so the amplitudes " +
		"of map and model are not compared.";

	private ModelBText() {}

	static String summary(final BValues values) {
		if (values.known().length == 0) return NO_B;
		return "The B-factors of the model have a mean of " + Unit.SQUARE_ANGSTROM.print(values.mean()) + " and run from " +
			Unit.SQUARE_ANGSTROM.print(values.least()) + " to " + Unit.SQUARE_ANGSTROM.print(values.most()) + ".";
	}

	static String relative(final double b) {
		return "The map is " + (b < 0 ? "blurrier" : "sharper") + " than the model by a B-factor of " + Unit.SQUARE_ANGSTROM.print(Math.abs(b)) +
			".";
	}

	static String negative(final double least) {
		return "The smallest B-factor is " + Numbers.significant(least, 3) + " Å²; B-factors of 0 and below are no displacements.";
	}
}

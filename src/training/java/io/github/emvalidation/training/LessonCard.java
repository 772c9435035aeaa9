package io.github.emvalidation.training;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.result.Program;
import io.github.emvalidation.training.FamilySplit.Part;
import java.util.List;

/**
 * What the card of a network says whatever its weights are.
 *
 * @param name    of the network
 * @param version of what it answers: another number where others come out of the same map
 * @param task    what it answers, a sentence
 * @param voxel   voxel size of the maps it looks at, in Å
 * @param input   what it sees, in sentences
 * @param range   of its answers
 * @param maps    what the simulated maps are like: "of 2.5 to 8 Å, without noise"
 */
public record LessonCard(String name, String version, String task, double voxel, String input, ModelCard.Range range, String maps) {

	private static final String LICENCE = "BSD-2-Clause";

	/** The weights with their card; {@link Evaluation#measured} adds what they reached. */
	Model model(final Weights weights, final FamilySplit split, final int steps, final long seed) {
		final String training = "Maps simulated from " + split.listings(Part.TRAINING).size() + " experimental structures, " + maps + "; " +
			steps + " batches.";
		final String parts = "By sequence family: " + split.families(Part.TRAINING) + " to learn from, " + split.families(Part.VALIDATION) +
			" to choose by, " + split.families(Part.TEST) + " for the test.";
		return new Model(new ModelCard(name, version, "", task, voxel, input, range, training, parts, List.of(), List.of(), LICENCE,
			Program.THIS.commit(), seed), weights);
	}
}

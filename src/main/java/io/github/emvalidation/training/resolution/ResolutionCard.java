package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.result.Program;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import java.util.List;

/** The card of the network. */
final class ResolutionCard {

	private static final String NAME = "resolution";

	private ResolutionCard() {}

	/** The weights with their card; {@link #measured} fills in what they reached. */
	static Model model(final Weights weights, final FamilySplit split, final int steps, final long seed) {
		final ModelCard card = new ModelCard(NAME, "1", "", "The local resolution of a map round each voxel.", 1,
			"Maps with voxels of 1 Å, times a mask that reaches a few voxels beyond the particle. Each box of 13 × 13 × 13 voxels counts by its shape " +
				"only: it is divided by its L2 norm.",
			new ModelCard.Range(Recipe.LOW, Recipe.HIGH, "Å"),
			"Maps simulated from " + split.listings(Part.TRAINING).size() + " experimental structures, of " + Recipe.FINEST + " to " + Recipe.COARSEST +
				" Å, B-factors from -60 to 250 Å² beyond the atoms' own, a third without noise, the others with 0.05 to 2 times the signal; " + steps + " batches.",
			"By sequence family: " + split.families(Part.TRAINING) + " to learn from, " + split.families(Part.VALIDATION) + " to choose by, " +
				split.families(Part.TEST) + " for the test.",
			List.of(), List.of(), "BSD-2-Clause", Program.THIS.commit(), seed);
		return new Model(card, weights);
	}

	/** The same model with what it reached. */
	static Model measured(final Model model, final List<Measurement> heldOut, final List<Measurement> realMaps) {
		final ModelCard c = model.card();
		return new Model(new ModelCard(c.name(), c.version(), c.sha256(), c.task(), c.voxel(), c.input(), c.range(), c.training(), c.split(), heldOut,
			realMaps, c.licence(), c.commit(), c.seed()), model.weights());
	}
}

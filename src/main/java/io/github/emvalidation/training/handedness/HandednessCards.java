package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.handedness.HandednessNetworks;
import io.github.emvalidation.result.Program;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import java.util.List;

/** The cards of the two networks. */
final class HandednessCards {

	private static final String LICENCE = "BSD-2-Clause";
	private static final String SEEN = "Maps low-passed to 4.5 Å (nothing beyond 4.2 Å), densities on a scale whose zero is the median of the box and whose unit is the density-weighted mean density in the mask. ";

	/**
	 * What a card says whatever the weights are.
	 *
	 * @param task  a sentence
	 * @param voxel in Å
	 * @param input a sentence or two
	 */
	record Text(String name, String task, double voxel, String input) {}

	static final Text HELIX = new Text(HandednessNetworks.HELIX, "Which voxels of a map lie in alpha helices of eight residues or more.", 2,
		SEEN + "A box of 11 × 11 × 11 voxels.");
	static final Text HAND = new Text(HandednessNetworks.HAND, "Whether the helix through a place is mirrored, that is left-handed.", 1,
		SEEN + "A cylinder about the axis of the helix: 6 rings, 22 heights, 16 angles, scaled to unit norm.");

	private HandednessCards() {}

	/** The same network with the figures that an evaluation found. */
	static Model measured(final Model model, final List<Measurement> heldOut, final List<Measurement> realMaps) {
		final ModelCard c = model.card();
		return new Model(new ModelCard(c.name(), c.version(), c.sha256(), c.task(), c.voxel(), c.input(), c.range(), c.training(), c.split(), heldOut,
			realMaps, c.licence(), c.commit(), c.seed()), model.weights());
	}

	/** The weights with their card; the evaluation fills in what they reached. */
	static Model model(final Text text, final Weights weights, final FamilySplit split, final int steps, final long seed) {
		final ModelCard card = new ModelCard(text.name, "1", "", text.task, text.voxel, text.input, new ModelCard.Range(0, 1, ""),
			"Maps simulated from " + split.listings(Part.TRAINING).size() + " experimental structures, of 2.5 to 8 Å, B-factors from -80 to " +
				"250 Å², without noise or with noise of 0.05 to 2.5 times the signal; " + steps + " batches.",
			"By sequence family: " + split.families(Part.TRAINING) + " to learn from, " + split.families(Part.VALIDATION) + " to choose by, " +
				split.families(Part.TEST) + " for the test.",
			List.of(), List.of(), LICENCE, Program.THIS.commit(), seed);
		return new Model(card, weights);
	}
}

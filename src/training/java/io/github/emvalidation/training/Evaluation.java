package io.github.emvalidation.training;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard;
import io.github.emvalidation.network.ModelCard.Measurement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a network reached. */
public interface Evaluation {

	/** Values of families that it has not learnt from. */
	List<Measurement> heldOut();

	/** Values of real maps. */
	List<Measurement> realMaps();

	/** Writes {@code evaluation.md}, and whatever else shows the values. */
	void write(Path folder) throws IOException;

	/** The network with the values in its card. */
	default Model measured(final Model model) {
		final ModelCard c = model.card();
		return new Model(new ModelCard(c.name(), c.version(), c.sha256(), c.task(), c.voxel(), c.input(), c.range(), c.training(), c.split(),
			heldOut(), realMaps(), c.licence(), c.commit(), c.seed()), model.weights());
	}
}

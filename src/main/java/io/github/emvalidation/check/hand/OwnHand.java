package io.github.emvalidation.check.hand;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.hand.HandNetworks;
import io.github.emvalidation.network.hand.HandScore;
import io.github.emvalidation.network.hand.HandVerdict;
import io.github.emvalidation.network.hand.HelixReading;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Progress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The program's own pair of networks: one finds the helices, the other looks along their axes which way they turn. */
public final class OwnHand implements HandMethod {

	@Override
	public List<Network> networks() {
		final HandNetworks networks = HandNetworks.shipped();
		return List.of(network(networks.helix()), network(networks.hand()));
	}

	private static Network network(final Model model) {
		return new Network(model.card().name(), model.card().version(), model.card().sha256());
	}

	@Override
	public HandReading read(final Entry entry, final Progress progress) {
		final HandVerdict verdict = HandNetworks.shipped().read(entry.map(), entry.contour().orElseThrow(), progress);
		final Optional<String> obstacle = verdict.obstacle();
		if (obstacle.isPresent()) return new HandReading.Undecided(obstacle.get());
		final HelixReading reading = verdict.reading();
		final HandScore score = verdict.score();
		// the network of the hand answers the opposite for a mirror image, by its making
		return new HandReading.Scored(score.score(), OptionalDouble.of(1 - score.score()),
			Optional.of(new HandReading.Interval(score.low(), score.high())), reading.helixVoxels(), reading.voxels(), reading.helix(),
			List.of(Metric.of("layer_line_score", score.crossCheck(), Unit.NONE,
				"Cross-check without a network: share of the places in helices whose layer lines are those of a left-handed helix"),
				Metric.of("helix_cells", score.cells(), Unit.COUNT, "Cells of 12 Å with helices in them, which count as independent")));
	}
}

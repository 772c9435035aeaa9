package io.github.emvalidation.check.map.handedness;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.handedness.HandednessNetworks;
import io.github.emvalidation.network.handedness.HandednessScore;
import io.github.emvalidation.network.handedness.HandednessVerdict;
import io.github.emvalidation.network.handedness.HelixReading;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.result.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The program's own pair of networks: one finds the helices, the other looks along their axes which way they turn. */
public final class OwnNetworks implements HandednessMethod {

	@Override
	public List<Network> networks() {
		final HandednessNetworks networks = HandednessNetworks.shipped();
		return List.of(network(networks.helix()), network(networks.hand()));
	}

	private static Network network(final Model model) {
		return new Network(model.card().name(), model.card().version(), model.card().sha256());
	}

	@Override
	public boolean mirrorsExactly() {
		return true;
	}

	@Override
	public HandednessReading read(final Entry entry, final Progress progress) {
		final HandednessVerdict verdict = HandednessNetworks.shipped().read(entry.map(), entry.contour().orElseThrow(), progress);
		final Optional<String> obstacle = verdict.obstacle();
		final HandednessReading.Scored scored = scored(verdict);
		return obstacle.isPresent() ? new HandednessReading.Undecided(obstacle.get(), Optional.of(scored)) : scored;
	}

	private static HandednessReading.Scored scored(final HandednessVerdict verdict) {
		final HelixReading reading = verdict.reading();
		final HandednessScore score = verdict.score();
		// the network of the hand answers the opposite for a mirror image, by its making
		return new HandednessReading.Scored(score.score(), OptionalDouble.of(1 - score.score()),
			Optional.of(new HandednessReading.Interval(score.low(), score.high())), reading.helixVoxels(), reading.voxels(), reading.helix(),
			List.of(Metric.of("layer_line_score", score.crossCheck(), Unit.NONE,
				"Cross-check without a network: share of places in helices with left-handed layer lines"),
				Metric.of("helix_cells", score.cells(), Unit.COUNT, "Cells of 12 Å with helices in them; they count as independent")));
	}
}

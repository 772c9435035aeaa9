package io.github.emvalidation.check.map.handedness;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.check.LocalChecks;
import io.github.emvalidation.check.Sampling;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Check 0.h: is the map the particle, or its mirror image? How that is read is a {@link HandednessMethod}'s. */
public final class HandednessCheck implements Check {

	/** Maps coarser than this do not show which way a helix turns, in Å. */
	static final double COARSEST = 5;
	/** Volumes that the transform of the map and what is cut from it take. */
	private static final double AT_LEAST = 0.8;
	/** A score further from 0.5 than this is sure enough to save the mirrored map. */
	private static final double SURE = 0.1;

	static final Criterion FLIPPED = Criterion.atMost("score", "The handedness score", 0.5, Unit.NONE, "the map seems to be flipped");
	static final Criterion UNCERTAIN = Criterion.atMost("score", "The handedness score", 0.4, Unit.NONE, "the handedness is uncertain");

	/** Names of the settings: weights of published networks. */
	static final String HELIX_WEIGHTS = "helixweights";
	static final String HAND_WEIGHTS = "handweights";
	static final String SAID_ALREADY = "The map seems to be flipped, as the criterion above says.";

	private final HandednessMethod method;

	public HandednessCheck(final HandednessMethod method) {
		this.method = method;
	}

	/** The check by the program's own networks. */
	public HandednessCheck() {
		this(new OwnNetworks());
	}

	@Override
	public Check with(final CheckSettings settings) {
		final Optional<Path> helix = settings.file(HELIX_WEIGHTS);
		final Optional<Path> hand = settings.file(HAND_WEIGHTS);
		if (helix.isEmpty() && hand.isEmpty()) return this;
		if (helix.isEmpty() || hand.isEmpty()) throw new BadInputException(HandednessText.NO_WEIGHTS);
		return new HandednessCheck(new PublishedNetworks(helix.get(), hand.get()));
	}

	@Override
	public CheckInfo info() {
		return HandednessText.INFO;
	}

	@Override
	public void prepare() {
		NetworkEngine.startAside();
	}

	/** The networks see the map at 1 Å. */
	@Override
	public double volumes(final Grid grid) {
		return Math.max(AT_LEAST, 1.7 * grid.voxelVolume());
	}

	@Override
	public boolean isPossible(final Grid grid, final OptionalDouble resolution) {
		final double reported = resolution.orElse(COARSEST);
		return reported <= COARSEST && Sampling.holds(grid, reported);
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final double resolution = entry.resolution().orElseThrow();
		if (resolution > COARSEST) return CheckResult.notApplicable(info(), HandednessText.tooCoarse(resolution));
		final Optional<String> sampling = Sampling.obstacle(entry);
		if (sampling.isPresent()) return CheckResult.notApplicable(info(), sampling.get());
		final HandednessReading reading = method.read(entry.checked().transformable(), progress);
		if (reading instanceof HandednessReading.Undecided undecided) return undecided(undecided);
		return graded(entry, (HandednessReading.Scored) reading);
	}

	/** What was found stands beside the reason, but for the score. */
	private CheckResult undecided(final HandednessReading.Undecided undecided) {
		if (undecided.found().isEmpty()) return CheckResult.failed(info(), undecided.why());
		final HandednessReading.Scored found = undecided.found().get();
		final CheckResult.Builder result = CheckResult.graded(info(), "");
		addBasis(result, found);
		found.others().forEach(result::metric);
		HandednessFigures.of(found).forEach(result::figure);
		method.networks().forEach(result::network);
		return result.undecided(undecided.why() + " " + HandednessText.helices(found));
	}

	private static void addBasis(final CheckResult.Builder result, final HandednessReading.Scored found) {
		result.metric(Metric.of("helix_voxels", found.helixVoxels(), Unit.VOXELS, "Voxels of helices, the basis of the score"))
			.metric(Metric.of("mask_voxels", found.voxels().count(), Unit.VOXELS, "Voxels of the map at 1 Å that reach the contour level"));
	}

	private CheckResult graded(final Entry entry, final HandednessReading.Scored found) {
		final CheckResult.Builder result = CheckResult.graded(info(), HandednessText.summary(found, !method.mirrorsExactly()));
		final Metric score = Metric.of(FLIPPED.key(), found.score(), Unit.NONE, "0 right-handed, 0.5 undecided, 1 mirrored");
		result.metric(score).finding(FLIPPED.judge(score));
		result.finding(FLIPPED.accepts(found.score()) ? UNCERTAIN.judge(score) : UNCERTAIN.notEvaluable(SAID_ALREADY));
		found.interval().ifPresent(interval -> result.metric(Metric.of("score_interval", List.of(interval.low(), interval.high()), Unit.NONE,
			"95 % confidence interval of the score")));
		addBasis(result, found);
		if (!method.mirrorsExactly()) addMirror(result, found);
		found.others().forEach(result::metric);
		HandednessFigures.of(found).forEach(result::figure);
		result.product(helixMap(entry, found));
		if (isSurelyFlipped(found)) {
			result.product(new Product("mirrored.mrc", "The map mirrored along x, right-handed by its score.", Mirror.of(entry.map())));
		}
		method.networks().forEach(result::network);
		return result.build();
	}

	private static void addMirror(final CheckResult.Builder result, final HandednessReading.Scored found) {
		found.mirrorScore().ifPresentOrElse(
			mirror -> result.metric(Metric.of("mirror_score", mirror, Unit.NONE,
				"Score of the mirrored map; near 1 less the score in a clear map")),
			() -> result.note(HandednessText.NO_MIRROR));
	}

	/** Whether the mirrored map is worth a file: both scores, and the whole interval if there is one, speak for it. */
	private static boolean isSurelyFlipped(final HandednessReading.Scored found) {
		return found.score() > 0.5 + SURE && found.mirrorScore().orElse(1) < 0.5 - SURE &&
			found.interval().map(interval -> interval.low() > 0.5).orElse(true);
	}

	private static Product helixMap(final Entry entry, final HandednessReading.Scored found) {
		return LocalChecks.product(entry, "helix-probability.mrc",
			"The probability of a helix where the map reaches the contour level, 0 elsewhere.",
			found.voxels().volume(found.helix()), new Local(HandednessFigures.LABEL, HandednessFigures.SCALE, found.voxels().mask()));
	}
}

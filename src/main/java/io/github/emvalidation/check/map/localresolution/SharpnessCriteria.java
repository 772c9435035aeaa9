package io.github.emvalidation.check.map.localresolution;

import io.github.emvalidation.check.map.PublishedVerdict;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;

/**
 * The two limits of check 0.e, on shares of the voxels that count: at least half of them are finer than 1.5 times the reported resolution
 * R, at most 60 % finer than 0.97 times R. Good maps end more or less sharply, so none or most of their voxels are finer than R itself;
 * these multiples leave room for that. docs/networks.md says how they were chosen.
 */
public final class SharpnessCriteria {

	/** Multiple of R that most voxels reach. */
	public static final double NEAR = 1.5;
	/** Least share of voxels that reach it, in %. */
	public static final double LEAST_NEAR = 50;
	/** Multiple of R that few voxels reach. */
	public static final double BEYOND = 0.97;
	/** Largest share of voxels that reach it, in %. */
	public static final double MOST_BEYOND = 60;
	/** Resolutions in Å that the limits were measured for; 0.97 times a finer one lies beyond what the network learnt. */
	static final double FINEST = 2.6;
	static final double COARSEST = 6;

	static final Criterion REACHED = Criterion.atLeast("near_reported",
		"The share of voxels finer than 1.5 times the reported resolution", LEAST_NEAR, Unit.PERCENT,
		"most of the map is much coarser than the reported resolution, or noise");
	static final Criterion NOT_EXCEEDED = Criterion.atMost("beyond_reported",
		"The share of voxels finer than 0.97 times the reported resolution", MOST_BEYOND, Unit.PERCENT,
		"most of the map looks finer than the reported resolution, as sharpened or fitted noise does");

	private static final Criterion SERVICE_SHARE = Criterion.atLeast("resolution_percentile",
		"The share of voxels finer than the reported resolution", 0.1, Unit.PERCENT, "the reported resolution is not reached");
	private static final Criterion SERVICE_SPREAD = Criterion.atLeast("spread", "The spread of the local resolutions (95 % of the voxels)",
		0.01, Unit.ANGSTROM, "the same everywhere");

	private SharpnessCriteria() {}

	/**
	 * Judges what the network answered.
	 *
	 * @param answers  at the voxels that count, in Å, whatever the limits of what a map can show
	 * @param reported R in Å
	 */
	static void judge(final CheckResult.Builder result, final float[] answers, final double reported) {
		final boolean isMeasured = reported >= FINEST && reported <= COARSEST;
		for (final Criterion criterion : new Criterion[] { REACHED, NOT_EXCEEDED }) {
			final double multiple = criterion == REACHED ? NEAR : BEYOND;
			final Metric share = Metric.of(criterion.key(), 100 * LocalResolutionAnalysis.shareFinerThan(multiple * reported, answers),
				Unit.PERCENT, "Share of the voxels that count finer than " + multiple + " times the reported resolution, as the network answers");
			if (isMeasured) result.judge(share, criterion);
			else result.metric(share).finding(criterion.notEvaluable(LocalResolutionText.UNMEASURED));
		}
	}

	/** What the published service says. */
	static Table published(final Metric share, final Metric spread) {
		return PublishedVerdict.table(SERVICE_SHARE.judge(share), SERVICE_SPREAD.judge(spread));
	}
}

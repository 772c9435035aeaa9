package io.github.emvalidation.check.map.bfactor;

import io.github.emvalidation.check.map.PublishedVerdict;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.util.Optional;

/** The criteria on the fall-off of a map's amplitudes. */
final class BFactorCriteria {

	static final Criterion OVERSHARPENED = Criterion.atMost("b_factor", "The B-factor", 0, Unit.SQUARE_ANGSTROM,
		"the map is sharpened too much");
	static final Criterion NOT_SHARPENED = Criterion.atLeast("b_factor_over_r2", "The B-factor, divided by the square of the resolution,", -16,
		Unit.NONE, "the map is not sharpened, or its fine detail is damped");
	static final Criterion LAST_SHELLS = Criterion.within("last_shells", "The excess of the last shells over a protein's spectrum", -0.23,
		0.28, Unit.NONE, "noise takes over before the reported resolution (above), or a low-pass filter cuts the map before it (below)");

	private static final Criterion PUBLISHED = Criterion.within("b_factor", "The B-factor", -300, 0, Unit.SQUARE_ANGSTROM,
		"sharpened too much or damped");

	/** Coarser than this the shape of a particle, not its atoms, makes the plot; in Å. */
	private static final double COARSEST = 8;

	private BFactorCriteria() {}

	static void judge(final CheckResult.Builder result, final double bFactor, final double resolution, final Optional<LastShells> last) {
		final Metric b = Metric.of(OVERSHARPENED.key(), bFactor, Unit.SQUARE_ANGSTROM, "B-factor: four times the slope");
		final Metric ratio = Metric.of(NOT_SHARPENED.key(), bFactor / (resolution * resolution), Unit.NONE,
			"B-factor over the square of the reported resolution");
		result.metric(b).metric(ratio).table(PublishedVerdict.table(PUBLISHED.judge(b)));
		last.ifPresent(shells -> result.metric(metric(shells))
			.metric(Metric.of("protein_b_factor", shells.bFactor(), Unit.SQUARE_ANGSTROM,
				"B-factor of a protein at rest that fits the particle from 12 Å on; not graded")));
		if (resolution > COARSEST) {
			result.finding(OVERSHARPENED.notEvaluable(BFactorText.COARSE)).finding(NOT_SHARPENED.notEvaluable(BFactorText.COARSE))
				.finding(LAST_SHELLS.notEvaluable(BFactorText.COARSE));
			return;
		}
		result.finding(OVERSHARPENED.judge(b)).finding(NOT_SHARPENED.judge(ratio))
			.finding(last.map(shells -> LAST_SHELLS.judge(metric(shells))).orElse(LAST_SHELLS.notEvaluable(BFactorText.NO_LAST_SHELLS)));
	}

	private static Metric metric(final LastShells shells) {
		return Metric.of(LAST_SHELLS.key(), shells.residual(), Unit.NONE,
			"Mean of ln amplitude less that of a protein, over the last eighth of the shells to the resolution");
	}
}

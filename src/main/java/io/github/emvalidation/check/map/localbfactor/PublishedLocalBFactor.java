package io.github.emvalidation.check.map.localbfactor;

import io.github.emvalidation.check.map.PublishedVerdict;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;

/** What the published service's criteria on the local B-factors say. */
final class PublishedLocalBFactor {

	private static final Criterion MEDIAN = Criterion.within("median", "The median of the local B-factors", -300, 0, Unit.SQUARE_ANGSTROM,
		"sharpened too much or damped");
	private static final Criterion SPREAD = Criterion.atLeast("spread", "The spread of the local B-factors (95 % of the voxels)", 0.01,
		Unit.SQUARE_ANGSTROM, "the same everywhere");

	private PublishedLocalBFactor() {}

	static Table verdict(final Metric median, final Metric spread) {
		return PublishedVerdict.table(MEDIAN.judge(median), SPREAD.judge(spread));
	}
}

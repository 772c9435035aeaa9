package io.github.emvalidation.check.map.localoccupancy;

import io.github.emvalidation.check.map.PublishedVerdict;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;

/** What the published service's criteria on the local occupancies say. */
final class PublishedOccupancy {

	private static final Criterion MEDIAN = Criterion.atLeast("median", "The median of the local occupancies", 0.5, Unit.NONE,
		"most of the particle is weaker than a quarter of it");
	private static final Criterion SPREAD = Criterion.atLeast("spread", "The spread of the local occupancies (95 % of the voxels)", 0.1,
		Unit.NONE, "the occupancy is the same everywhere");

	private PublishedOccupancy() {}

	static Table verdict(final Metric median, final Metric spread) {
		return PublishedVerdict.table(MEDIAN.judge(median), SPREAD.judge(spread));
	}
}

package io.github.emvalidation.check.map.background;

import io.github.emvalidation.check.map.PublishedVerdict;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;

/** What the published service's criteria on the background say. */
final class PublishedBackground {

	private static final Criterion MEAN_IS_ZERO = Criterion.atLeast("p_value", "The p-value of the t-test of the background's mean against 0",
		0.001, Unit.PROBABILITY, "chance does not explain the mean");
	private static final Criterion FEW_OUTLIERS = Criterion.atMost("outlier_ratio",
		"The share of background voxels beyond five standard deviations, relative to Gaussian noise,", 20, Unit.NONE, "many outliers");

	private PublishedBackground() {}

	static Table verdict(final BackgroundAnalysis found) {
		return PublishedVerdict.table(
			MEAN_IS_ZERO.judge(Metric.of(MEAN_IS_ZERO.key(), found.test().p(), Unit.PROBABILITY, "VRS")),
			FEW_OUTLIERS.judge(Metric.of(FEW_OUTLIERS.key(), found.outlierRatio(), Unit.NONE, "VRS")));
	}
}

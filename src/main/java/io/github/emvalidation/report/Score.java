package io.github.emvalidation.report;

import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Status;
import java.util.List;

/**
 * The grade of the whole map.
 *
 * @param passed              number of checks that found nothing to warn about
 * @param evaluable           number of checks that could be graded
 * @param resolutionEstimates resolutions in Å that checks estimated by themselves, in the order of the checks
 */
public record Score(int passed, int evaluable, List<Double> resolutionEstimates) {

	/** A check that estimates the resolution of the map says so by a metric of this key, a single value in Å. */
	public static final String RESOLUTION_ESTIMATE = "resolution_estimate";

	static Score of(final List<CheckResult> results) {
		final int passed = (int) results.stream().filter(result -> result.status() == Status.OK).count();
		final int evaluable = (int) results.stream().filter(result -> result.status().isEvaluable()).count();
		final List<Double> estimates = results.stream().flatMap(result -> result.metric(RESOLUTION_ESTIMATE).stream())
			.map(metric -> metric.value()).toList();
		return new Score(passed, evaluable, estimates);
	}

	/** "3 of 4 checks passed", or that none could be graded. */
	public String text() {
		if (evaluable == 0) return "no check could be graded";
		return passed + " of " + evaluable + (evaluable == 1 ? " check" : " checks") + " passed";
	}
}

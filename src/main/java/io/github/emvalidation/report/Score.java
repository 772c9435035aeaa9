package io.github.emvalidation.report;

import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Status;
import java.util.List;

/**
 * The score of a map.
 *
 * @param passed              number of checks without warnings
 * @param evaluable           number of checks that could be graded
 * @param excused             number of checks without warnings that have some that are expected or accepted
 * @param resolutionEstimates resolutions in Å that checks estimated, in the order of the checks
 */
public record Score(int passed, int evaluable, int excused, List<Double> resolutionEstimates) {

	static Score of(final List<CheckResult> results) {
		final int passed = (int) results.stream().filter(result -> result.status() == Status.OK).count();
		final int evaluable = (int) results.stream().filter(result -> result.status().isEvaluable()).count();
		final int excused = (int) results.stream().filter(result -> result.status() == Status.OK && !result.excused().isEmpty()).count();
		final List<Double> estimates = results.stream().flatMap(result -> result.metric(Metric.RESOLUTION_ESTIMATE).stream())
			.map(Metric::value).toList();
		return new Score(passed, evaluable, excused, estimates);
	}

	/** "3 of 4", or "none could be graded". */
	public String ratio() {
		return evaluable == 0 ? "none could be graded" : passed + " of " + evaluable;
	}

	/** "3 of 4 checks passed", what of these is excused, or that none could be graded. */
	public String text() {
		if (evaluable == 0) return "no check could be graded";
		return passed + " of " + evaluable + (evaluable == 1 ? " check" : " checks") + " passed" +
			(excused == 0 ? "" : ", " + excused + " of them with warnings that are expected or accepted");
	}
}

package io.github.emvalidation.report.overview;

import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import java.util.List;
import java.util.Optional;

/**
 * A column of the overview: a headline value of a check.
 *
 * @param check    id of the check that finds it
 * @param headline which of its values
 */
record HeadlineColumn(String check, Headline headline) {

	/** The columns of these checks, in their order. */
	static List<HeadlineColumn> of(final List<CheckInfo> checks) {
		return checks.stream().flatMap(info -> info.headlines().stream().map(headline -> new HeadlineColumn(info.id(), headline))).toList();
	}

	/** The value as the report prints it; empty when the report does not have it. */
	Optional<String> in(final SavedReport report) {
		return report.checks().stream().filter(c -> c.id().equals(check)).map(SavedCheck::metrics)
			.flatMap(metrics -> Optional.ofNullable(metrics.get(headline.metric())).stream()).findFirst()
			.flatMap(metric -> headline.of(metric.values()).map(metric::number));
	}
}

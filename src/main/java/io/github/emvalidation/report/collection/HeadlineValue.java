package io.github.emvalidation.report.collection;

import io.github.emvalidation.report.saved.SavedMetric;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import java.util.List;
import java.util.Optional;

/**
 * A value that is compared between maps.
 *
 * @param check    id of the check that finds it
 * @param headline which of its values
 */
public record HeadlineValue(String check, Headline headline) {

	/** The values of these checks, in their order. */
	public static List<HeadlineValue> of(final List<CheckInfo> checks) {
		return checks.stream().flatMap(info -> info.headlines().stream().map(headline -> new HeadlineValue(info.id(), headline))).toList();
	}

	/** The value as a report prints it; empty when the report does not have it. */
	public Optional<String> text(final MapSummary report) {
		return metric(report).flatMap(metric -> headline.of(metric.values()).map(metric::number));
	}

	/** The value; empty when the report does not have it. */
	public Optional<Double> number(final MapSummary report) {
		return metric(report).flatMap(metric -> headline.of(metric.values()));
	}

	/** The metric that holds the value. */
	public Optional<SavedMetric> metric(final MapSummary report) {
		return report.checks().stream().filter(found -> found.id().equals(check))
			.flatMap(found -> Optional.ofNullable(found.metrics().get(headline.metric())).stream()).map(MapSummary.Value::metric).findFirst();
	}

	/** A name that no other value has. */
	public String key() {
		return check + " " + headline.metric() + " " + headline.pick();
	}
}

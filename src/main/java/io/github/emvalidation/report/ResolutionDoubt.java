package io.github.emvalidation.report;

import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether all that is known speaks against a reported resolution R: every estimate e of the checks, with its error σ, has
 * {@code R < e - 2σ}. Where a check states no error, σ is a tenth of its estimate.
 */
public final class ResolutionDoubt {

	/** The sentence when all does. */
	public static final String OVERESTIMATED =
		"The reported resolution may be overestimated: it is finer than every estimate by more than twice the estimate's error.";

	private static final double TWICE = 2;
	private static final double USUAL = 0.1;

	private ResolutionDoubt() {}

	/** {@link #OVERESTIMATED}, or nothing. */
	public static Optional<String> of(final OptionalDouble reported, final List<CheckResult> results) {
		final double[] least = results.stream().filter(result -> result.metric(Metric.RESOLUTION_ESTIMATE).isPresent())
			.mapToDouble(ResolutionDoubt::least).toArray();
		if (reported.isEmpty() || least.length == 0) return Optional.empty();
		for (final double value : least) {
			if (reported.getAsDouble() >= value) return Optional.empty();
		}
		return Optional.of(OVERESTIMATED);
	}

	/** The finest resolution that a check's estimate leaves room for, in Å. */
	private static double least(final CheckResult result) {
		final double estimate = result.metric(Metric.RESOLUTION_ESTIMATE).orElseThrow().value();
		return estimate - TWICE * result.metric(Metric.RESOLUTION_ERROR).map(Metric::value).orElse(USUAL * estimate);
	}
}

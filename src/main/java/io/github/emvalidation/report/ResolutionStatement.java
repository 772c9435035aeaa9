package io.github.emvalidation.report;

import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a report says of the resolution, everywhere alike: the reported value, the estimates with their errors, what checks prove, and
 * whether all of that speaks against the reported value ({@link ResolutionDoubt}).
 */
public final class ResolutionStatement {

	private ResolutionStatement() {}

	/** @param reported the author's, in Å */
	public static String of(final OptionalDouble reported, final List<CheckResult> results) {
		final List<String> sentences = new ArrayList<>();
		sentences.add(reported.isPresent() ? "The reported resolution is " + Unit.ANGSTROM.print(reported.getAsDouble()) + "."
			: "The author reports no resolution.");
		final List<String> estimates = results.stream().filter(result -> result.metric(Metric.RESOLUTION_ESTIMATE).isPresent())
			.map(ResolutionStatement::estimate).toList();
		if (estimates.isEmpty()) sentences.add("No check of this report estimates the resolution.");
		else sentences.add((estimates.size() == 1 ? "The estimate is " : "The estimates are ") + String.join(", ", estimates) + ".");
		results.forEach(result -> result.verdict().ifPresent(sentences::add));
		ResolutionDoubt.of(reported, results).ifPresent(sentences::add);
		return String.join(" ", sentences);
	}

	/** "3.52 ± 0.31 Å (0.e)". */
	private static String estimate(final CheckResult result) {
		final double value = result.metric(Metric.RESOLUTION_ESTIMATE).orElseThrow().value();
		final String error = result.metric(Metric.RESOLUTION_ERROR).map(e -> " ± " + Unit.ANGSTROM.number(e.value())).orElse("");
		return Unit.ANGSTROM.number(value) + error + " Å (" + result.info().id() + ")";
	}
}

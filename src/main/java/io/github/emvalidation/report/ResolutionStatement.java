package io.github.emvalidation.report;

import io.github.emvalidation.result.Unit;
import java.util.List;
import java.util.OptionalDouble;

/** What the report says of the resolution, everywhere alike: the reported value, the estimates, and whether they agree. */
public final class ResolutionStatement {

	/** A reported resolution below this share of the mean estimate may be too optimistic. */
	private static final double OVERESTIMATED = 0.8;

	private ResolutionStatement() {}

	/**
	 * @param reported  the author's, in Å
	 * @param estimates of the checks, in Å
	 */
	public static String of(final OptionalDouble reported, final List<Double> estimates) {
		final String claim = reported.isPresent() ? "The reported resolution is " + Unit.ANGSTROM.print(reported.getAsDouble()) + "."
			: "The author reports no resolution.";
		if (estimates.isEmpty()) return claim + " No check of this report estimates the resolution.";
		final double mean = estimates.stream().mapToDouble(r -> r).average().orElseThrow();
		final double best = estimates.stream().mapToDouble(r -> r).min().orElseThrow();
		final double worst = estimates.stream().mapToDouble(r -> r).max().orElseThrow();
		final String range = best == worst ? " The checks estimate " + Unit.ANGSTROM.print(best) + "."
			: " The checks estimate " + Unit.ANGSTROM.print(best) + " to " + Unit.ANGSTROM.print(worst) + ", on average " +
				Unit.ANGSTROM.print(mean) + ".";
		final boolean doubtful = reported.isPresent() && reported.getAsDouble() < OVERESTIMATED * mean;
		return claim + range + (doubtful ? " The reported resolution may be overestimated: it is less than " + OVERESTIMATED +
			" times the average estimate." : "");
	}
}

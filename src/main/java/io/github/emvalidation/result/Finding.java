package io.github.emvalidation.result;

import java.util.Optional;

/**
 * The verdict of a {@link Criterion} on this map.
 *
 * @param criterion the limit
 * @param verdict   whether it is kept
 * @param metric    the judged metric; empty when the criterion could not be evaluated
 * @param reason    why it could not be evaluated; empty otherwise
 */
public record Finding(Criterion criterion, Verdict verdict, Optional<Metric> metric, Optional<String> reason) {

	/** Whether a limit is kept. */
	public enum Verdict {
		PASSED, BROKEN, NOT_EVALUABLE
	}

	static Finding passed(final Criterion criterion, final Metric metric) {
		return new Finding(criterion, Verdict.PASSED, Optional.of(metric), Optional.empty());
	}

	static Finding broken(final Criterion criterion, final Metric metric) {
		return new Finding(criterion, Verdict.BROKEN, Optional.of(metric), Optional.empty());
	}

	static Finding notEvaluable(final Criterion criterion, final String reason) {
		return new Finding(criterion, Verdict.NOT_EVALUABLE, Optional.empty(), Optional.of(reason));
	}

	/** The judged value, or the reason why there is none; a value beyond a limit never looks like the limit itself. */
	public String found() {
		if (metric.isEmpty()) return reason.orElseThrow();
		final double value = metric.get().value();
		if (verdict != Verdict.BROKEN) return metric.get().text();
		return criterion.unit().printApart(value, value < criterion.low() ? criterion.low() : criterion.high());
	}

	/** The warning for a broken limit: value, accepted range, meaning. */
	public String warning() {
		if (verdict != Verdict.BROKEN) throw new IllegalStateException("no warning: " + criterion.sentence());
		return criterion.subject() + " is " + found() + " (accepted: " + criterion.range() + "): " +
			criterion.broken() + ".";
	}
}

package io.github.emvalidation.result;

import java.util.Locale;
import java.util.Optional;

/**
 * The verdict of a {@link Criterion} on this map.
 *
 * @param criterion the limit
 * @param verdict   whether it is kept
 * @param metric    the judged metric; empty when the criterion could not be evaluated
 * @param reason    why it could not be evaluated, or why a broken limit is no warning; empty otherwise
 */
public record Finding(Criterion criterion, Verdict verdict, Optional<Metric> metric, Optional<String> reason) {

	/** Whether a limit is kept. */
	public enum Verdict {
		PASSED,
		/** The value lies outside the limit: a warning. */
		BROKEN,
		NOT_EVALUABLE,
		/** The value lies outside the limit, as it does in good maps of the declared {@link MapKind}. */
		EXPECTED,
		/** The value lies outside the limit, and the user accepts it by an {@link Acceptance}. */
		ACCEPTED;

		/** Whether the value lies outside the limit but is no warning. */
		public boolean isExcused() {
			return this == EXPECTED || this == ACCEPTED;
		}

		/** Whether the value lies outside the limit. */
		public boolean isOutside() {
			return this == BROKEN || isExcused();
		}
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

	/** The same, where the broken limit is one that maps of this kind do not keep. */
	public Finding expectedOf(final MapKind kind) {
		return excused(Verdict.EXPECTED, kind.expected());
	}

	/** The same, where the user accepts the broken limit. */
	public Finding accepted(final String why) {
		return excused(Verdict.ACCEPTED, why);
	}

	private Finding excused(final Verdict as, final String why) {
		if (verdict != Verdict.BROKEN) throw new IllegalStateException("nothing to excuse: " + criterion.sentence());
		return new Finding(criterion, as, metric, Optional.of(why));
	}

	/** The judged value, or the reason why there is none; a value beyond a limit never looks like the limit itself. */
	public String found() {
		if (metric.isEmpty()) return reason.orElseThrow();
		final double value = metric.get().value();
		if (!verdict.isOutside()) return metric.get().text();
		return criterion.unit().printApart(value, value < criterion.low() ? criterion.low() : criterion.high());
	}

	/** The warning for a broken limit: value, accepted range, meaning. */
	public String warning() {
		if (verdict != Verdict.BROKEN) throw new IllegalStateException("no warning: " + criterion.sentence());
		return criterion.subject() + " is " + found() + " (accepted: " + criterion.range() + "): " +
			criterion.broken() + ".";
	}

	/** Why a broken limit is no warning: "Expected of a filament, which runs through its box", or "Accepted (a known neighbour)". */
	public String excuse() {
		if (!verdict.isExcused()) throw new IllegalStateException("no excuse: " + criterion.sentence());
		final String why = reason.orElseThrow();
		return verdict == Verdict.ACCEPTED ? "Accepted (" + why + ")" : why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1);
	}

	/** An excused value within a sentence: "the empty space below the particle along z is 0.00 Å (limit: at least 10.00 Å)". */
	public String excused() {
		final String subject = criterion.subject();
		return subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1) + " is " + found() + " (limit: " + criterion.range() + ")";
	}
}

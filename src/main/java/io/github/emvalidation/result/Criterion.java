package io.github.emvalidation.result;

/**
 * A limit for a value. It judges and prints itself, so that the report says exactly what was computed.
 *
 * @param key     the {@link Metric} it looks at
 * @param subject the judged quantity, as the start of a sentence: "The decentering along x"
 * @param low     smallest accepted value, or -Infinity
 * @param high    largest accepted value, or +Infinity
 * @param unit    unit of the limits, that of the metric
 * @param broken  what a broken limit means, as a sentence without a full stop
 */
public record Criterion(String key, String subject, double low, double high, Unit unit, String broken) {

	public Criterion {
		if (!(low <= high)) throw new IllegalArgumentException(key + ": no value lies between " + low + " and " + high);
	}

	public static Criterion atMost(final String key, final String subject, final double high, final Unit unit, final String broken) {
		return new Criterion(key, subject, Double.NEGATIVE_INFINITY, high, unit, broken);
	}

	public static Criterion atLeast(final String key, final String subject, final double low, final Unit unit, final String broken) {
		return new Criterion(key, subject, low, Double.POSITIVE_INFINITY, unit, broken);
	}

	public static Criterion within(final String key, final String subject, final double low, final double high, final Unit unit,
		final String broken)
	{
		return new Criterion(key, subject, low, high, unit, broken);
	}

	/** The same limit, for the worst of several places: the subject says which. */
	public Criterion at(final String where) {
		return new Criterion(key, subject + " (" + where + ")", low, high, unit, broken);
	}

	/** Whether the value keeps the limit; the limits themselves are accepted. */
	public boolean accepts(final double value) {
		return value >= low && value <= high;
	}

	/** Judges the metric with the key of this criterion. */
	public Finding judge(final Metric metric) {
		if (!metric.key().equals(key)) throw new IllegalArgumentException("the criterion on " + key + " was given " + metric.key());
		return accepts(metric.value()) ? Finding.passed(this, metric) : Finding.broken(this, metric);
	}

	/** A limit that cannot be applied to this map, with the reason. */
	public Finding notEvaluable(final String reason) {
		return Finding.notEvaluable(this, reason);
	}

	/** The accepted range, for people: "at most 20 %". */
	public String range() {
		if (low == Double.NEGATIVE_INFINITY) return "at most " + limit(high);
		if (high == Double.POSITIVE_INFINITY) return "at least " + limit(low);
		return "between " + limit(low) + " and " + limit(high);
	}

	/** A limit of 0.9999 is not that of 1. */
	private String limit(final double value) {
		final String printed = unit.print(value);
		return value != 1 && printed.equals("1") ? Double.toString(value) : printed;
	}

	/** The criterion as a sentence: "The decentering along x is at most 20 %." */
	public String sentence() {
		return subject + " is " + range() + ".";
	}
}

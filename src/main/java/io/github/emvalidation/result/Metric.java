package io.github.emvalidation.result;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value, or several, that a check found.
 *
 * @param key     its name in report.json and metrics.csv, lower case with underscores
 * @param values  one value, or several in a stated order; all finite
 * @param list    whether it is a list (then it stays one even with a single value)
 * @param unit    what the values are measured in
 * @param meaning its meaning, in one line
 */
public record Metric(String key, List<Double> values, boolean list, Unit unit, String meaning) {

	/** Key of the resolution that a check estimates, a single value in Å: the summary compares it with the reported one. */
	public static final String RESOLUTION_ESTIMATE = "resolution_estimate";

	/** Key of the standard deviation of {@link #RESOLUTION_ESTIMATE}, in Å. */
	public static final String RESOLUTION_ERROR = "resolution_error";

	public Metric {
		values = List.copyOf(values);
		for (final double value : values) {
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException(key + " is " + value + "; leave out a value that could not be computed, and give the reason");
			}
		}
		if (!list && values.size() != 1) {
			throw new IllegalArgumentException(key + " has " + values.size() + " values, expected one");
		}
	}

	public static Metric of(final String key, final double value, final Unit unit, final String meaning) {
		return new Metric(key, List.of(value), false, unit, meaning);
	}

	public static Metric of(final String key, final List<Double> values, final Unit unit, final String meaning) {
		return new Metric(key, values, true, unit, meaning);
	}

	/** The single value. */
	public double value() {
		if (list) throw new IllegalStateException(key + " is a list of " + values.size() + " values");
		return values.get(0);
	}

	/** The value, or the values separated by commas, with the unit, for readers. */
	public String text() {
		if (!list) return unit.print(value());
		final String numbers = values.stream().map(unit::number).collect(Collectors.joining(", "));
		return unit.symbol().isEmpty() ? numbers : numbers + " " + unit.symbol();
	}
}

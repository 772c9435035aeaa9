package io.github.emvalidation.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key value for comparing maps: a column of the overview.
 *
 * @param metric  key of the {@link Metric}
 * @param pick    the chosen value of a list
 * @param heading heading of the column, with the unit
 * @param brief   heading of a narrow column beside the score; empty where the value stands among the others
 * @param best    the best value that there can be, infinite where the lowest or the highest is the best; empty where none is better
 */
public record Headline(String metric, Pick pick, String heading, Optional<String> brief, OptionalDouble best) {

	private Headline(final String metric, final Pick pick, final String heading) {
		this(metric, pick, heading, Optional.empty(), OptionalDouble.empty());
	}

	private static final Pattern IN_BRACKETS = Pattern.compile(" \\([^)]*\\d[^)]*\\)$");
	private static final double NEARLY_NOTHING = 0.01;

	/** Of the five percentiles that local checks give, the median is the third. */
	private static final int MEDIAN_INDEX = 2;

	/** How to choose one value of a list. */
	public enum Pick {
		/** The only one, or the first. */
		FIRST,
		/** The third of five percentiles. */
		MEDIAN,
		/** The largest. */
		LARGEST
	}

	/** A metric of one value. */
	public static Headline of(final String metric, final String heading) {
		return new Headline(metric, Pick.FIRST, heading);
	}

	/** The same, beside the score under this heading. */
	public Headline beside(final String narrow) {
		return new Headline(metric, pick, heading, Optional.of(narrow), best);
	}

	/** The same, of which the lowest value is the best. */
	public Headline lowIsBest() {
		return bestNear(Double.NEGATIVE_INFINITY);
	}

	/** The same, of which the highest value is the best. */
	public Headline highIsBest() {
		return bestNear(Double.POSITIVE_INFINITY);
	}

	/** The same, of which the value nearest to this one is the best. */
	public Headline bestNear(final double value) {
		return new Headline(metric, pick, heading, brief, OptionalDouble.of(value));
	}

	/** How far a value is from the best one, in a scale whose order alone matters; a value itself where none is better. */
	public double distance(final double value) {
		final double target = best.orElse(Double.NEGATIVE_INFINITY);
		return Double.isInfinite(target) ? -Math.signum(target) * value : Math.abs(value - target);
	}

	/** The median of a metric that lists the percentiles 2.5, 25, 50, 75 and 97.5. */
	public static Headline median(final String metric, final String heading) {
		return new Headline(metric, Pick.MEDIAN, heading);
	}

	/** The largest value of a list. */
	public static Headline largest(final String metric, final String heading) {
		return new Headline(metric, Pick.LARGEST, heading);
	}

	/** The value that is shown of these; empty when there is none. */
	public Optional<Double> of(final List<Double> values) {
		return switch (pick) {
			case FIRST -> values.stream().findFirst();
			case MEDIAN -> values.stream().skip(MEDIAN_INDEX).findFirst();
			case LARGEST -> values.stream().max(Double::compare);
		};
	}

	/**
	 * The value that a result shows, with its name and unit, and with what it is to be compared with: "B-factor: -82.3 Å²", "Handedness: 0.02
	 * (0 right, 1 mirrored)"; empty when the check did not find it.
	 */
	public Optional<String> text(final CheckResult result) {
		return result.metric(metric).flatMap(found -> of(found.values()).map(value -> name() + ": " + print(found.unit(), value) + scale()));
	}

	/** A share of nearly nothing is printed as that: its digits are those of rounding. */
	private static String print(final Unit unit, final double value) {
		return unit == Unit.PERCENT && value > 0 && value < NEARLY_NOTHING ? "less than 0.01 %" : unit.print(value);
	}

	/** The words in brackets behind the heading, which are no unit. */
	private String scale() {
		final Matcher words = IN_BRACKETS.matcher(heading);
		return words.find() ? words.group() : "";
	}

	/** The heading without its unit and other brackets. */
	public String name() {
		return heading.replaceAll(" \\([^)]*\\)", "");
	}
}

package io.github.emvalidation.check.halfmaps;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * What a measure of direction is for pairs of halves that are alike in every direction, and how unlikely a value is among them. The
 * middle of a few draws is their median, their spread s is 1.48 times the median distance from it, so that a single draw in which a
 * cone fails at the coarsest shells does not count; a further value, less the middle and over {@code s √(1 + 1/n)}, is then taken to
 * follow Student's t, with as many degrees of freedom as that spread is known with.
 *
 * @param values one a draw, at least two
 */
public record Chance(double[] values) {

	/** Less probable than this is not chance. */
	public static final double SIGNIFICANT = 0.01;
	/** Makes the median distance of normal values their standard deviation, and how well it does that, against the squares' mean. */
	private static final double NORMAL = 1.4826;
	private static final double EFFICIENCY = 0.37;

	/** The median of the draws. */
	public double middle() {
		return new Median().evaluate(values);
	}

	/** The spread of the draws, as a standard deviation. */
	public double spread() {
		final double middle = middle();
		return NORMAL * new Median().evaluate(Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray());
	}

	/** How probable a value as small as this, or smaller, is by chance. */
	public double below(final double value) {
		return tail(value - middle());
	}

	/** How probable a value as large as this, or larger, is by chance. */
	public double above(final double value) {
		return tail(middle() - value);
	}

	/** The value that one draw of a hundred is below. */
	public double lowest() {
		return middle() - reach();
	}

	/** The value that one draw of a hundred is above. */
	public double highest() {
		return middle() + reach();
	}

	private double reach() {
		return spread() * Math.sqrt(1 + 1.0 / values.length) * distribution().inverseCumulativeProbability(1 - SIGNIFICANT);
	}

	private TDistribution distribution() {
		return new TDistribution(Math.max(1, EFFICIENCY * (values.length - 1)));
	}

	private double tail(final double difference) {
		final double scale = spread() * Math.sqrt(1 + 1.0 / values.length);
		if (!(scale > 0)) return difference < 0 ? 0 : 1;
		return distribution().cumulativeProbability(difference / scale);
	}
}

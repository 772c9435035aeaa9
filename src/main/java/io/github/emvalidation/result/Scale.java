package io.github.emvalidation.result;

/**
 * The range of values that a figure shows in colours, and which end of it is good. The first colour always belongs to the better
 * end, so that a colour means the same in every local map.
 *
 * @param low   the smallest value with a colour of its own
 * @param high  the largest, above {@code low}
 * @param sense which end is the better one
 */
public record Scale(double low, double high, Sense sense) {

	/** Which end of a scale has the first colour, and what its two ends are called. */
	public enum Sense {
		/** Such as a resolution. */
		LOW_IS_BETTER("better", "worse"),
		/** Such as an occupancy. */
		HIGH_IS_BETTER("better", "worse"),
		/** A quantity that is neither good nor bad, such as the probability of a helix. */
		HIGH_IS_MORE("more", "less");

		private final String first;
		private final String last;

		Sense(final String first, final String last) {
			this.first = first;
			this.last = last;
		}

		/** Whether the first colour belongs to the lowest value. */
		boolean startsLow() {
			return this == LOW_IS_BETTER;
		}
	}

	public Scale {
		if (!(low < high)) throw new IllegalArgumentException("colours from " + low + " to " + high);
	}

	/** The value of the first colour, and of everything better. */
	public double first() {
		return sense.startsLow() ? low : high;
	}

	/** The value of the last colour, and of everything worse. */
	public double last() {
		return sense.startsLow() ? high : low;
	}

	/** What the end of the first colour is called: "better". */
	public String firstWord() {
		return sense.first;
	}

	/** What the end of the last colour is called: "worse". */
	public String lastWord() {
		return sense.last;
	}

	/** Where a value lies between the first colour (0) and the last (1); values beyond the ends lie at the ends. */
	public double share(final double value) {
		final double fromLow = Math.min(1, Math.max(0, (value - low) / (high - low)));
		return sense.startsLow() ? fromLow : 1 - fromLow;
	}

	/** A scale made a little longer at the top where both ends are equal. */
	public static Scale of(final double low, final double high, final double least, final Sense sense) {
		return new Scale(low, Math.max(high, low + least), sense);
	}
}

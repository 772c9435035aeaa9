package io.github.emvalidation.figure;

/** Lengths that are easy to read. */
final class ScaleBar {

	private ScaleBar() {}

	/** The longest of …, 0.5, 1, 2, 5, 10, 20, 50, … that is not above {@code longest}. */
	static double length(final double longest) {
		final double decade = Math.pow(10, Math.floor(Math.log10(longest)));
		for (final int step : new int[] { 5, 2 }) {
			if (step * decade <= longest) return step * decade;
		}
		return decade;
	}
}

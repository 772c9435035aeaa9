package io.github.emvalidation.report;

import io.github.emvalidation.result.Numbers;
import java.util.OptionalDouble;

/**
 * The resolutions that are like a given one: from 5/6 to 7/6 of it, rounded to 0.1 Å; 2.5 to 3.5 Å for a map of 3 Å.
 *
 * @param low  in Å
 * @param high in Å
 */
public record Neighbourhood(double low, double high) {

	/** All maps, of whatever resolution. */
	public static final Neighbourhood ALL = new Neighbourhood(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
	private static final double SHARE = 1.0 / 6;
	private static final double STEPS = 10;

	/** @param resolution in Å; without one all maps count */
	public static Neighbourhood of(final OptionalDouble resolution) {
		if (resolution.isEmpty()) return ALL;
		final double r = resolution.getAsDouble();
		return new Neighbourhood(Math.rint((1 - SHARE) * r * STEPS) / STEPS, Math.rint((1 + SHARE) * r * STEPS) / STEPS);
	}

	/** Whether a resolution in Å belongs here. */
	public boolean has(final OptionalDouble resolution) {
		return Double.isInfinite(low) || resolution.isPresent() && resolution.getAsDouble() >= low && resolution.getAsDouble() <= high;
	}

	/** "maps of 2.5–3.5 Å", or "maps". */
	String words() {
		return Double.isInfinite(low) ? "maps" : "maps of " + Numbers.decimals(low, 1) + "–" + Numbers.decimals(high, 1) + " Å";
	}
}

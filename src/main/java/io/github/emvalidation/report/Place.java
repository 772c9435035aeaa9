package io.github.emvalidation.report;

import io.github.emvalidation.result.Headline;

/**
 * The place of a value among those of other maps: {@code share = behind / others}.
 *
 * @param check    id of the check that found the value
 * @param headline what is compared
 * @param value    of this map
 * @param behind   number of the others whose value is worse, or smaller where none is better
 * @param others   number of the other maps of like resolution that have the value
 * @param among    their resolutions
 */
public record Place(String check, Headline headline, double value, int behind, int others, Neighbourhood among) {

	private static final double PERCENT = 100;

	/** From 0 to 1. */
	public double share() {
		return behind / (double) others;
	}

	/** The share in percent, without decimals. */
	public long percent() {
		return Math.round(PERCENT * share());
	}

	/** "better than 83 % of the 412 maps of 2.5–3.5 Å". */
	public String words() {
		return (headline.best().isPresent() ? "better" : "larger") + " than " + percent() + " % of the " + others + " " +
			among.words();
	}

	/** "B-factor: larger than 83 % of the 412 maps of 2.5–3.5 Å." */
	public String sentence() {
		return headline.name() + ": " + words() + ".";
	}
}

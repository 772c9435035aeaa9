package io.github.emvalidation.result;

import java.util.Arrays;

/** The levels of validation, in the order of the report: each needs more data than the one before. */
public enum Level {

	/** The map alone. */
	MAP("0", "the map alone", "the map, its contour level and its reported resolution",
		"The map alone cannot prove that it is right. Two half maps can show how much of it is more than noise."),
	/** Two half maps. */
	HALF_MAPS("1", "two half maps", "two half maps, each from one half of the particle images",
		"Half maps show what comes out twice alike. They cannot show an error that both halves share, such as the wrong hand."),
	/** An atomic model. */
	MODEL("A", "the atomic model", "an atomic model that was built into the map",
		"A model that fits supports a map. It cannot prove what was built where the density is weak.");

	private final String key;
	private final String words;
	private final String needs;
	private final String limit;

	Level(final String key, final String words, final String needs, final String limit) {
		this.key = key;
		this.words = words;
		this.needs = needs;
		this.limit = limit;
	}

	/** The level that a check of this id belongs to: "0.a" to the map alone. */
	public static Level of(final String id) {
		return Arrays.stream(values()).filter(level -> id.startsWith(level.key + ".")).findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no level has a check " + id));
	}

	/** The start of the ids of its checks: "0". */
	public String key() {
		return key;
	}

	/** "Level 0". */
	public String title() {
		return "Level " + key;
	}

	/** What its checks examine: "the map alone". */
	public String words() {
		return words;
	}

	/** The data that its checks need. */
	public String needs() {
		return needs;
	}

	/** What it cannot prove, in one or two sentences. */
	public String limit() {
		return limit;
	}
}

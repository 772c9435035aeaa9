package io.github.emvalidation.entry;

import java.util.Locale;

/**
 * Where a {@link Fact} comes from.
 *
 * @param kind  who says so
 * @param words how or where, to be read behind it: "2.5 standard deviations above the map's mean"
 */
public record Source(Kind kind, String words) {

	/** Said with the map, and in place of what was known from elsewhere. */
	public static final Source USER = new Source(Kind.USER, "given by the user");

	/** Who says something of a map. */
	public enum Kind {
		/** The user of this program. */
		USER,
		/** This program: nobody who knows the specimen has declared it. */
		SUGGESTION,
		/** The entry of a public archive. */
		ARCHIVE;

		/** As it stands in files: "suggestion". */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}
}

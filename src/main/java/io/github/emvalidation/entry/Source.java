package io.github.emvalidation.entry;

import java.util.Locale;

/**
 * The source of a {@link Fact}.
 *
 * @param kind  kind of the source
 * @param words how or where, as an addition: "2.5 standard deviations above the map's mean"
 */
public record Source(Kind kind, String words) {

	/** Given with the map, in place of a value from another source. */
	public static final Source USER = new Source(Kind.USER, "given by the user");

	/** A kind of source. */
	public enum Kind {
		/** The user of this program. */
		USER,
		/** This program: no author has declared the value. */
		SUGGESTION,
		/** The entry of a public archive. */
		ARCHIVE;

		/** Its name in files: "suggestion". */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}
}

package io.github.emvalidation.result;

/**
 * A setting of a check, declared by the check alone: its command, macros, the command line and tables take it from here.
 *
 * @param name    one lower-case word: "from"
 * @param kind    how it is written
 * @param initial the value that is used where none is given; empty for none
 * @param label   what a dialog calls it; the first word is the name
 * @param meaning what it is, for help, without a full stop
 */
public record Setting(String name, Kind kind, String initial, String label, String meaning) {

	/** How a setting is written. */
	public enum Kind {
		/** A length in Å above 0. */
		LENGTH,
		/** A number. */
		NUMBER,
		/** A whole number from 0 on. */
		WHOLE,
		/** The path of a file. */
		FILE,
		/** One word, or none. */
		WORD
	}

	public Setting {
		if (!name.matches("[a-z]+")) throw new IllegalArgumentException(name + " is no name of a setting");
	}
}

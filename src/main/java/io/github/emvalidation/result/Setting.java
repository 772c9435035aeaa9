package io.github.emvalidation.result;

/**
 * A setting of a check. Only the check declares it; its command, macros, the command line and tables take it from here.
 *
 * @param name    one lower-case word: "from"
 * @param kind    form of its value
 * @param initial default value; empty for none
 * @param label   its label in a dialog; the first word is the name
 * @param meaning its meaning, for help, without a full stop
 */
public record Setting(String name, Kind kind, String initial, String label, String meaning) {

	/** The form of a value. */
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

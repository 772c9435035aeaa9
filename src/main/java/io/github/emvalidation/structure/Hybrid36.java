package io.github.emvalidation.structure;

/**
 * Whole numbers in four columns: decimal up to 9999, then "A000" for 10000 up to "ZZZZ", then "a000" to "zzzz" (hybrid-36 of cctbx).
 */
final class Hybrid36 {

	private static final int WIDTH = 4;
	private static final int BASE = 36;
	private static final int FIRST = 10_000;
	/** 26 letters in front of three digits of base 36. */
	private static final int CAPITALS = 26 * BASE * BASE * BASE;
	/** "A000" in base 36. */
	private static final int OFFSET = 10 * BASE * BASE * BASE;

	private Hybrid36() {}

	/** @throws NumberFormatException when it is no such number */
	static int decode(final String columns) {
		final String text = columns.strip();
		if (text.isEmpty() || !Character.isLetter(text.charAt(0))) return Integer.parseInt(text);
		if (text.length() != WIDTH) throw new NumberFormatException(text);
		final int value = Integer.parseInt(text, BASE) - OFFSET + FIRST;
		return Character.isUpperCase(text.charAt(0)) ? value : value + CAPITALS;
	}
}

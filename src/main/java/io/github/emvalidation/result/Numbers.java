package io.github.emvalidation.result;

import java.util.Locale;

/** Numbers as the report prints them: with a decimal point whatever the country, and never more digits than they deserve. */
public final class Numbers {

	private Numbers() {}

	/** A whole number, thousands set apart by a thin space from 10 000 on. */
	public static String whole(final double value) {
		if (Math.abs(value) >= 1e15) return digits(value, 6);
		final String plain = String.format(Locale.ROOT, "%d", Math.round(value));
		return Math.abs(value) < 10_000 ? plain : String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', '\u202f');
	}

	/** A fixed number of decimals; numbers too small to show any become scientific, so that a tiny value is not printed as 0. */
	public static String decimals(final double value, final int decimals) {
		final double size = Math.abs(value);
		if (size >= 1e7 || size != 0 && size < 0.5 * Math.pow(10, -decimals)) return digits(value, 4);
		return String.format(Locale.ROOT, "%." + decimals + "f", value);
	}

	/** About {@code digits} significant digits, scientific below 0.001 and from ten million on. */
	public static String digits(final double value, final int digits) {
		final double size = Math.abs(value);
		if (size == 0) return "0";
		if (size < 1e-3 || size >= 1e7) {
			final String text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
			final int e = text.indexOf('e');
			return trimZeros(text.substring(0, e)) + "·10" + superscript(Integer.parseInt(text.substring(e + 1)));
		}
		final int before = (int) Math.floor(Math.log10(size)) + 1;
		return trimZeros(String.format(Locale.ROOT, "%." + Math.max(0, digits - Math.max(before, 0)) + "f", value));
	}

	private static String trimZeros(final String number) {
		return number.contains(".") ? number.replaceFirst("\\.?0+$", "") : number;
	}

	/** A whole number as an exponent: "⁻⁵". */
	public static String superscript(final int exponent) {
		final StringBuilder out = new StringBuilder(exponent < 0 ? "⁻" : "");
		for (final char c : Integer.toString(Math.abs(exponent)).toCharArray()) {
			out.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
		}
		return out.toString();
	}
}

package io.github.emvalidation.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as the report prints them: with a decimal point in every country, and with only the measured digits. Large ones have one
 * form: a thin space before every three digits below ten million, and from there on 3.03·10⁸.
 */
public final class Numbers {

	/** From here on numbers are scientific; and below that. */
	private static final double LARGE = 1e7;
	private static final double SMALL = 1e-3;
	private static final int MEASURED = 3;
	private static final String THIN_SPACE = "\u202f";
	/** Sign, digits in front of the decimal point, and the rest. */
	private static final Pattern FRONT = Pattern.compile("([-−]?)(\\d{4,})(\\.\\d+)?");

	private Numbers() {}

	/** A whole number, thousands set apart by a thin space: "1 331". */
	public static String whole(final double value) {
		if (Math.abs(value) >= LARGE) return digits(value, MEASURED);
		return grouped(String.format(Locale.ROOT, "%d", Math.round(value)));
	}

	/** A fixed number of decimals; a number too small for them becomes scientific instead of 0. */
	public static String decimals(final double value, final int decimals) {
		final double size = Math.abs(value);
		if (size >= LARGE || size != 0 && size < 0.5 * Math.pow(10, -decimals)) return digits(value, MEASURED);
		return grouped(String.format(Locale.ROOT, "%." + decimals + "f", value));
	}

	/** Three significant digits, and zeros where decimals end in them: "2.70", "27.0", "270". No more than two decimals. */
	public static String measured(final double value) {
		final double size = Math.abs(value);
		if (size < 9.995) return decimals(value, 2);
		return size < 99.95 ? decimals(value, 1) : significant(value, MEASURED);
	}

	/** At most this many significant digits, thousands set apart by a thin space; scientific below 0.001 and from ten million on. */
	public static String significant(final double value, final int digits) {
		final double size = Math.abs(value);
		if (size < SMALL || size >= LARGE || !Double.isFinite(value)) return digits(value, digits);
		return grouped(trimZeros(BigDecimal.valueOf(value).round(new MathContext(digits)).toPlainString()));
	}

	/** The same number with a thin space before every three digits in front of the decimal point. */
	private static String grouped(final String number) {
		final Matcher front = FRONT.matcher(number);
		if (!front.matches()) return number;
		final String decimals = front.group(3) == null ? "" : front.group(3);
		return front.group(1) + front.group(2).replaceAll("(?<=\\d)(?=(\\d{3})+$)", THIN_SPACE) + decimals;
	}

	/** About {@code digits} significant digits, scientific below 0.001 and from ten million on; "∞" for what no double holds. */
	public static String digits(final double value, final int digits) {
		final double size = Math.abs(value);
		if (size == 0) return "0";
		if (size == Double.POSITIVE_INFINITY) return value > 0 ? "∞" : "−∞";
		if (size < SMALL || size >= LARGE) {
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

package io.github.emvalidation.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers for messages. */
final class PlainNumbers {

	private PlainNumbers() {}

	/** Five significant digits, no exponent: "1.1227", "0.00001", "infinity". */
	static String number(final double value) {
		if (!Double.isFinite(value)) return Double.isNaN(value) ? "NaN (not a number)" : value < 0 ? "-infinity" : "infinity";
		if (value != 0 && (Math.abs(value) < 1e-6 || Math.abs(value) >= 1e9)) return String.format(Locale.ROOT, "%.3g", value);
		final BigDecimal rounded = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
		return rounded.toPlainString();
	}

	/** Memory in GiB with one decimal, "at least 0.1". */
	static String gigabytes(final long bytes) {
		return String.format(Locale.ROOT, "%.1f GB", Math.max(0.1, bytes / 0x1p30));
	}
}

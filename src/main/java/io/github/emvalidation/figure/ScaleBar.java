package io.github.emvalidation.figure;

import io.github.emvalidation.result.Numbers;
import java.awt.Graphics2D;

/** A bar below the first picture that is as long as it says, of a length that is easy to read. */
final class ScaleBar {

	/** CSS pixels. */
	private static final int LONGEST = 90;
	private static final int THICKNESS = 3;

	private ScaleBar() {}

	/** @param scale CSS pixels per Å */
	static void draw(final Graphics2D sheet, final double scale, final int left, final int top) {
		final double length = length(LONGEST / scale);
		final int end = left + (int) Math.round(length * scale);
		sheet.setPaint(Sheet.BLACK);
		sheet.fillRect(left, top, end - left, THICKNESS);
		Sheet.text(sheet, Numbers.digits(length, 1) + " Å", Sheet.TEXT, end + 6, top + 5, Sheet.BLACK);
	}

	/** The longest of …, 0.5, 1, 2, 5, 10, 20, 50, … that is not above {@code longest}. */
	static double length(final double longest) {
		final double decade = Math.pow(10, Math.floor(Math.log10(longest)));
		for (final int step : new int[] { 5, 2 }) {
			if (step * decade <= longest) return step * decade;
		}
		return decade;
	}
}

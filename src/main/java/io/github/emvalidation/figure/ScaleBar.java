package io.github.emvalidation.figure;

import io.github.emvalidation.result.Numbers;
import java.awt.Graphics2D;

/** A bar below or beside the first picture that is as long as it says, of a length that is easy to read. */
public final class ScaleBar {

	/** CSS pixels. */
	private static final int LONGEST = 90;
	private static final int THICKNESS = 3;

	private ScaleBar() {}

	/** @param scale CSS pixels per Å */
	static void draw(final Graphics2D sheet, final double scale, final int top) {
		final double length = length(LONGEST / scale);
		final int end = PanelLayout.AXIS_ROOM + (int) Math.round(length * scale);
		sheet.setPaint(Sheet.BLACK);
		sheet.fillRect(PanelLayout.AXIS_ROOM, top, end - PanelLayout.AXIS_ROOM, THICKNESS);
		Sheet.text(sheet, Numbers.digits(length, 1) + " Å", Sheet.TEXT, end + 6, top + 5, Sheet.BLACK);
	}

	/**
	 * Draws a bar with its length above it, where there is room for few words.
	 *
	 * @param scale  CSS pixels per Å
	 * @param width  what it may take at most
	 * @param bottom where it ends
	 */
	public static void drawAbove(final Graphics2D sheet, final double scale, final int left, final int width, final int bottom) {
		final double length = length(Math.min(LONGEST, width) / scale);
		sheet.setPaint(Sheet.BLACK);
		sheet.fillRect(left, bottom - THICKNESS, (int) Math.round(length * scale), THICKNESS);
		Sheet.text(sheet, Numbers.digits(length, 1) + " Å", Sheet.TEXT, left, bottom - 2 * THICKNESS, Sheet.BLACK);
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

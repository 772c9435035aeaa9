package io.github.emvalidation.figure;

import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Scale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;

/** The key of the colours or grey levels: a bar with the values of its ends and, below, their label. */
final class ColourKey {

	private static final int LENGTH = 120;
	private static final int THICKNESS = 8;
	private static final int GAP = 6;
	private static final int LINE = 13;

	private ColourKey() {}

	/** Draws the key of local values, whose better end is on the left, so that it ends at {@code end}. */
	static void draw(final Graphics2D sheet, final Palette palette, final Scale scale, final String label, final int end, final int top) {
		draw(sheet, palette, firstEnd(scale), lastEnd(scale), label, end, top);
	}

	/** The first end of a key in words: "better 2.5". */
	static String firstEnd(final Scale scale) {
		return scale.firstWord() + " " + number(scale.first());
	}

	/** The last end: "4 worse". */
	static String lastEnd(final Scale scale) {
		return number(scale.last()) + " " + scale.lastWord();
	}

	/**
	 * Draws the key of grey levels so that it ends at {@code end}.
	 *
	 * @param low   value of the palette's first colour
	 * @param high  value of its last
	 * @param label name of the values, with the unit; empty for none
	 */
	static void draw(final Graphics2D sheet, final Palette palette, final double low, final double high, final String label,
		final int end, final int top)
	{
		draw(sheet, palette, number(low), number(high), label, end, top);
	}

	private static void draw(final Graphics2D sheet, final Palette palette, final String first, final String last, final String label,
		final int end, final int top)
	{
		final int right = end - GAP - Sheet.width(last, Sheet.TEXT);
		// a narrow drawing has room for a shorter bar only
		final int length = Math.min(LENGTH, right - GAP - Sheet.width(first, Sheet.TEXT));
		final int left = right - length;
		sheet.setPaint(gradient(palette, left, right));
		sheet.fillRect(left, top, length, THICKNESS);
		sheet.setPaint(Sheet.FRAME);
		sheet.drawRect(left, top, length, THICKNESS);
		Sheet.text(sheet, last, Sheet.TEXT, right + GAP, top + THICKNESS, Sheet.BLACK);
		Sheet.text(sheet, first, Sheet.TEXT, left - GAP - Sheet.width(first, Sheet.TEXT), top + THICKNESS, Sheet.BLACK);
		if (label.isEmpty()) return;
		final int middle = Math.min(left + length / 2, end - (Sheet.width(label, Sheet.TEXT) + 1) / 2);
		Sheet.text(sheet, label, Sheet.TEXT, middle - Sheet.width(label, Sheet.TEXT) / 2, top + THICKNESS + LINE, Sheet.BLACK);
	}

	/** Draws a patch in the colour of surface without a value, with its meaning. */
	static void drawNoValue(final Graphics2D sheet, final int colour, final String meaning, final int left, final int top) {
		sheet.setPaint(new Color(colour));
		sheet.fillRect(left, top, THICKNESS, THICKNESS);
		Sheet.text(sheet, meaning, Sheet.TEXT, left + THICKNESS + GAP, top + THICKNESS, Sheet.BLACK);
	}

	/** With the minus sign of print. */
	static String number(final double value) {
		return Numbers.significant(value, 3).replace('-', '−');
	}

	private static LinearGradientPaint gradient(final Palette palette, final int left, final int right) {
		return new LinearGradientPaint(left, 0, right, 0, places(palette), palette.stops());
	}

	/** Where the palette's stops lie, from 0 to 1. */
	static float[] places(final Palette palette) {
		final float[] places = new float[palette.stops().length];
		for (int i = 0; i < places.length; i++) places[i] = (float) i / (places.length - 1);
		return places;
	}
}

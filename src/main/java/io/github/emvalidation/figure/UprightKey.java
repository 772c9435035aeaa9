package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure.Colouring;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.util.ArrayList;
import java.util.List;

/** The key of the colours as an upright bar beside a picture: what they are, and the values of its ends, the better one on top. */
public final class UprightKey {

	private static final int THICKNESS = 10;
	private static final int GAP = 6;
	private static final int LINE = 13;
	/** From the base line of small letters to their top. */
	private static final int RISE = 8;

	private UprightKey() {}

	/**
	 * @param width  what the words may take at most
	 * @param top    where the first line of words has its base line
	 * @param height of the bar
	 * @return where the bar ends
	 */
	public static int draw(final Graphics2D sheet, final Palette palette, final Colouring by, final int left, final int width, final int top,
		final int height)
	{
		int base = top;
		for (final String line : lines(by.label(), width)) {
			Sheet.text(sheet, line, Sheet.TEXT, left, base, Sheet.BLACK);
			base += LINE;
		}
		final int bottom = base + height;
		sheet.setPaint(gradient(palette, base, bottom));
		sheet.fillRect(left, base, THICKNESS, height);
		sheet.setPaint(Sheet.FRAME);
		sheet.drawRect(left, base, THICKNESS, height);
		final int beside = left + THICKNESS + GAP;
		Sheet.text(sheet, ColourKey.number(by.scale().first()) + " " + by.scale().firstWord(), Sheet.TEXT, beside, base + RISE, Sheet.BLACK);
		Sheet.text(sheet, ColourKey.number(by.scale().last()) + " " + by.scale().lastWord(), Sheet.TEXT, beside, bottom, Sheet.BLACK);
		return bottom;
	}

	/** Draws a patch in the colour of surface without a value, with its meaning. */
	public static void drawNoValue(final Graphics2D sheet, final int colour, final String meaning, final int left, final int top) {
		sheet.setPaint(new Color(colour));
		sheet.fillRect(left, top, THICKNESS, THICKNESS);
		Sheet.text(sheet, meaning, Sheet.TEXT, left + THICKNESS + GAP, top + RISE, Sheet.BLACK);
	}

	/** As many words a line as fit. */
	public static List<String> lines(final String text, final int width) {
		final List<String> lines = new ArrayList<>();
		String line = "";
		for (final String word : text.split(" ")) {
			final String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && Sheet.width(longer, Sheet.TEXT) > width) {
				lines.add(line);
				line = word;
			}
			else line = longer;
		}
		lines.add(line);
		return lines;
	}

	private static LinearGradientPaint gradient(final Palette palette, final int top, final int bottom) {
		return new LinearGradientPaint(0, top, 0, bottom, ColourKey.places(palette), palette.stops());
	}
}

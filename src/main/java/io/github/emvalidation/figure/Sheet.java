package io.github.emvalidation.figure;

import io.github.emvalidation.figure.Drawing.Part;
import io.github.emvalidation.figure.svg.SvgCanvas;
import io.github.emvalidation.result.Figure;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** What all figures share: size, colours, letters, and the sheet they are drawn on. */
public final class Sheet {

	/** Width of a figure in CSS pixels: about that of the text on an A4 page with margins of 2 cm. */
	public static final int WIDTH = 640;
	/** Of two figures that stand side by side. */
	public static final int HALF = 316;
	/** Of three pictures in a row in a report, so that three rows fit a page. */
	static final int ROW = 580;

	public static final Color BLACK = new Color(0x222222);
	public static final Color FRAME = new Color(0x6b6b6b);
	static final Color GRID = new Color(0xe3e3e3);

	/** About 8 points in print. */
	public static final Font TEXT = Fonts.regular(11);
	public static final Font STRONG = Fonts.bold(11);

	static final BasicStroke HAIRLINE = new BasicStroke(0.75f);

	private Sheet() {}

	/**
	 * A white sheet. What is referred to inside the drawing gets names that are the figure's own, so that several drawings can
	 * share a page.
	 */
	public static SvgCanvas sheet(final Figure figure, final int width, final int height) {
		final String prefix = figure.id() + "-" + Integer.toHexString(figure.caption().hashCode()) + "-" + width + "-";
		final SvgCanvas sheet = new SvgCanvas(width, height, prefix, Fonts.FAMILIES, TEXT);
		prepare(sheet, width, height);
		return sheet;
	}

	/** Makes a sheet of any kind ready: white, with letters as wide as they are. */
	static void prepare(final Graphics2D sheet, final int width, final int height) {
		sheet.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		sheet.setPaint(Color.WHITE);
		sheet.fillRect(0, 0, width, height);
	}

	/** Width of a text in CSS pixels. */
	static int width(final String text, final Font font) {
		return (int) Math.ceil(font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth());
	}

	/** Writes a text whose base line begins at (x, y). */
	public static void text(final Graphics2D sheet, final String text, final Font font, final int x, final int y, final Color colour) {
		sheet.setFont(font);
		sheet.setPaint(colour);
		sheet.drawString(text, x, y);
	}

	/** Draws a picture into a rectangle of a sheet of any kind; an SVG gets it packed, see {@link PictureAddress}. */
	static void picture(final Graphics2D sheet, final BufferedImage picture, final Rectangle place) {
		if (sheet instanceof SvgCanvas canvas) canvas.picture(PictureAddress.of(picture), place);
		else sheet.drawImage(picture, place.x, place.y, place.width, place.height, null);
	}

	/** What has been drawn on the sheet: a picture. */
	public static Drawing drawing(final SvgCanvas sheet) {
		return drawing(sheet, List.of());
	}

	/** What has been drawn on the sheet: a chart of these curves. */
	public static Drawing drawing(final SvgCanvas sheet, final List<Drawing.Curve> curves) {
		return new Drawing(sheet.svg(), sheet.width(), sheet.height(), curves);
	}

	/**
	 * What has been drawn on the sheet: pictures side by side. Below them, from {@code foot} on, stand keys on the left and on the right.
	 *
	 * @param pictures their places with their headings; one alone is no part
	 * @param end      where the keys on the right end
	 */
	static Drawing drawing(final SvgCanvas sheet, final List<Part> pictures, final int foot, final int end) {
		final int height = sheet.height();
		final List<Part> parts = new ArrayList<>(pictures);
		parts.add(new Part(0, foot, Math.min(HALF, end), height - foot));
		if (end > HALF) parts.add(new Part(end - HALF, foot, HALF, height - foot));
		return new Drawing(sheet.svg(), sheet.width(), height, List.of(), pictures.size() > 1 ? parts : List.of());
	}
}

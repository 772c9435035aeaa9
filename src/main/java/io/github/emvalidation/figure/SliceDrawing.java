package io.github.emvalidation.figure;

import io.github.emvalidation.figure.PanelLayout.Extent;
import io.github.emvalidation.figure.svg.SvgCanvas;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.volume.Slice;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/**
 * Draws slices side by side: x to the right and y up (z up for slices across x and y), all at one scale and with the same
 * grey levels or colours, above a scale bar in Å and a key of them.
 */
final class SliceDrawing {

	/** Pixels of a picture per CSS pixel: 230 an inch in print, and up to 360 where the map has them. */
	private static final double FINENESS = 2.4;
	private static final double FINEST = 3.75;
	private static final int LINE = 13;
	/** Told apart by every kind of colour vision, and from grey. */
	private static final Color CONTOUR = new Color(0xf28e1c);
	private static final Color MASK = new Color(0x3d8bd9);
	private static final BasicStroke THIN = new BasicStroke(0.9f);
	private static final BasicStroke THICK = new BasicStroke(2.5f);
	/** Length of a line in the key. */
	private static final int DASH = 18;
	private static final int FOOT = 18;
	/** Where the key ends at least, so that it does not run into the scale bar below a single narrow picture. */
	private static final int NARROWEST = 380;

	/** Draws a slice, with pixels of a given size in Å. */
	private interface Painter {

		BufferedImage picture(int panel, double pixel);
	}

	private final List<Slice> panels;
	private final PanelLayout layout;
	private final SvgCanvas sheet;

	private SliceDrawing(final Figure figure, final List<Slice> panels, final int width, final int foot) {
		this.panels = panels;
		layout = PanelLayout.of(panels.stream().map(Extent::of).toList(), width - 1);
		sheet = Sheet.sheet(figure, width, layout.bottom() + foot);
	}

	static Drawing of(final Figure.Slices figure, final int width) {
		final int foot = figure.outlines().isEmpty() ? FOOT : FOOT + LINE;
		final SliceDrawing drawing = new SliceDrawing(figure, figure.panels(), width, foot);
		drawing.panels((i, pixel) -> PanelPicture.of(figure.panels().get(i), figure.low(), figure.high(), pixel));
		ColourKey.draw(drawing.sheet, Palette.GRAY, figure.low(), figure.high(), "", drawing.keyEnd(), drawing.layout.bottom() + 3);
		drawing.outlines(figure.outlines());
		return drawing.finished();
	}

	static Drawing of(final Figure.ColourSlices figure, final Palette palette, final int width) {
		final SliceDrawing drawing = new SliceDrawing(figure, figure.panels(), width, FOOT + LINE);
		drawing.panels((i, pixel) ->
			PanelPicture.of(figure.panels().get(i), figure.inside().get(i), figure.within().get(i), palette, figure.scale(), pixel));
		ColourKey.draw(drawing.sheet, palette, figure.scale(), figure.label(), drawing.keyEnd(), drawing.layout.bottom() + 3);
		return drawing.finished();
	}

	/** The parts are the panels with their headings and axes. */
	private Drawing finished() {
		final List<Drawing.Part> parts = layout.panels().stream().map(panel -> new Drawing.Part(panel.x - PanelLayout.AXIS_ROOM,
			panel.y - PanelLayout.HEAD_ROOM, PanelLayout.AXIS_ROOM + Math.max(panel.width + 1, PanelLayout.NARROWEST),
			PanelLayout.HEAD_ROOM + panel.height + PanelLayout.AXIS_ROOM)).toList();
		return Sheet.drawing(sheet, parts, layout.bottom(), keyEnd());
	}

	private void panels(final Painter painter) {
		for (int i = 0; i < panels.size(); i++) {
			panel(panels.get(i), layout.panels().get(i), painter.picture(i, pixel(panels.get(i))));
		}
		ScaleBar.draw(sheet, layout.scale(), PanelLayout.AXIS_ROOM, layout.bottom() + 6);
	}

	/** The lines, and below the scale bar what they mean. */
	private void outlines(final List<Figure.Outline> outlines) {
		int left = PanelLayout.AXIS_ROOM;
		final int base = layout.bottom() + FOOT + LINE - 5;
		for (final Figure.Outline outline : outlines) {
			final Color colour = outline.line() == Figure.Line.CONTOUR ? CONTOUR : MASK;
			sheet.setPaint(colour);
			sheet.setStroke(THIN);
			for (int i = 0; i < panels.size(); i++) {
				sheet.draw(IsoLines.of(outline.fields().get(i), outline.level(), layout.panels().get(i)));
			}
			sheet.setStroke(THICK);
			sheet.drawLine(left, base - 4, left + DASH, base - 4);
			text(outline.name(), Sheet.TEXT, left + DASH + 6, base, Sheet.BLACK);
			left += DASH + 6 + Sheet.width(outline.name(), Sheet.TEXT) + 18;
		}
	}

	private void panel(final Slice slice, final Rectangle place, final BufferedImage picture) {
		final int bottom = place.y + place.height;
		final String axis = slice.axisName().toUpperCase(Locale.ROOT);
		final String what = slice.isProjection() ? "Projection" : axis + " slice";
		final String where = slice.isProjection() ? "along " + axis : "voxel " + slice.index() + " of " + slice.depth();
		text(what, Sheet.STRONG, place.x, place.y - 6 - LINE, Sheet.BLACK);
		text(where, Sheet.TEXT, place.x, place.y - 6, Sheet.BLACK);
		Sheet.picture(sheet, picture, place);
		sheet.setPaint(Sheet.FRAME);
		sheet.setStroke(Sheet.HAIRLINE);
		sheet.draw(place);
		text(slice.horizontalName() + " →", Sheet.TEXT, place.x, bottom + LINE, Sheet.FRAME);
		text("↑", Sheet.TEXT, place.x - LINE, bottom - LINE, Sheet.FRAME);
		text(slice.verticalName(), Sheet.TEXT, place.x - LINE + 1, bottom - 1, Sheet.FRAME);
	}

	/** Size of the pixels in Å: the voxel's, as long as it is fine enough for print and no finer than print can show. */
	private double pixel(final Slice slice) {
		final double voxel = Math.min(slice.stepX(), slice.stepY());
		return Math.min(1 / (FINENESS * layout.scale()), Math.max(voxel, 1 / (FINEST * layout.scale())));
	}

	private int keyEnd() {
		return Math.max(layout.right(), NARROWEST);
	}

	private void text(final String text, final Font font, final int x, final int y, final Color colour) {
		Sheet.text(sheet, text, font, x, y, colour);
	}
}

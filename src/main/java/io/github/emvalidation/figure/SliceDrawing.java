package io.github.emvalidation.figure;

import io.github.emvalidation.figure.PanelLayout.Extent;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.volume.Slice;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws slices side by side: x to the right and y up (z up for slices across x and y), all at one scale and with the same
 * grey levels or colours, above a scale bar in Å and a key of them.
 */
final class SliceDrawing {

	/** Pixels of a picture per CSS pixel: 240 an inch in print, and up to 360 where the map has them. */
	private static final double FINENESS = 2.5;
	private static final double FINEST = 3.75;
	private static final int LINE = 13;
	private static final int FOOT = 18;
	/** Where the key ends at least, so that it does not run into the scale bar below a single narrow picture. */
	private static final int NARROWEST = 420;

	/** Draws a slice, with pixels of a given size in Å. */
	private interface Painter {

		BufferedImage picture(int panel, double pixel);
	}

	private final List<Slice> panels;
	private final PanelLayout layout;
	private final SVGGraphics2D sheet;

	private SliceDrawing(final Figure figure, final List<Slice> panels, final int foot) {
		this.panels = panels;
		layout = PanelLayout.of(panels.stream().map(Extent::of).toList(), Sheet.WIDTH - 1);
		sheet = Sheet.sheet(figure, layout.bottom() + foot);
	}

	static Drawing of(final Figure.Slices figure) {
		final SliceDrawing drawing = new SliceDrawing(figure, figure.panels(), FOOT);
		drawing.panels((i, pixel) -> PanelPicture.of(figure.panels().get(i), figure.low(), figure.high(), pixel));
		ColourKey.draw(drawing.sheet, Palette.GRAY, figure.low(), figure.high(), "", drawing.keyEnd(), drawing.layout.bottom() + 3);
		return Sheet.drawing(drawing.sheet);
	}

	static Drawing of(final Figure.ColourSlices figure, final Palette palette) {
		final SliceDrawing drawing = new SliceDrawing(figure, figure.panels(), FOOT + LINE);
		drawing.panels((i, pixel) ->
			PanelPicture.of(figure.panels().get(i), figure.inside().get(i), figure.within().get(i), palette, figure.scale(), pixel));
		ColourKey.draw(drawing.sheet, palette, figure.scale(), figure.label(), drawing.keyEnd(), drawing.layout.bottom() + 3);
		return Sheet.drawing(drawing.sheet);
	}

	private void panels(final Painter painter) {
		for (int i = 0; i < panels.size(); i++) {
			panel(panels.get(i), layout.panels().get(i), painter.picture(i, pixel(panels.get(i))));
		}
		ScaleBar.draw(sheet, layout.scale(), layout.bottom() + 6);
	}

	private void panel(final Slice slice, final Rectangle place, final BufferedImage picture) {
		final int bottom = place.y + place.height;
		final String axis = slice.axisName().toUpperCase(Locale.ROOT);
		final String what = slice.isProjection() ? "Projection" : axis + " slice";
		final String where = slice.isProjection() ? "along " + axis : "voxel " + slice.index() + " of " + slice.depth();
		text(what, Sheet.STRONG, place.x, place.y - 6 - LINE, Sheet.BLACK);
		text(where, Sheet.TEXT, place.x, place.y - 6, Sheet.BLACK);
		sheet.drawImage(picture, place.x, place.y, place.width, place.height, null);
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

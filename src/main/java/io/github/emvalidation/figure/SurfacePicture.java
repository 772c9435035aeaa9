package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Surfaces as pictures of pixels, for programs that show no SVG: what the report has, twice as fine. */
public final class SurfacePicture {

	private static final int FINENESS = 2;

	private SurfacePicture() {}

	/** The three views, with axes, scale bar and, where the surface is coloured, the key of the colours. */
	public static BufferedImage of(final Figure.Surface surface) {
		final BufferedImage[] picture = new BufferedImage[1];
		SurfaceDrawing.on(surface, Palette.VIRIDIS, height -> {
			picture[0] = new BufferedImage(FINENESS * Ink.WIDTH, FINENESS * height, BufferedImage.TYPE_INT_RGB);
			final Graphics2D sheet = picture[0].createGraphics();
			sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			sheet.scale(FINENESS, FINENESS);
			Ink.prepare(sheet, height);
			return sheet;
		});
		return picture[0];
	}
}

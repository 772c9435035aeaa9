package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** Surfaces as images of pixels, for programs that show no SVG. */
public final class SurfacePicture {

	/** Pixels per CSS pixel. */
	private static final int FINENESS = 3;

	private SurfacePicture() {}

	/** The three views in a row, with axes, scale bar and, where the surface is coloured, the key of the colours. */
	public static BufferedImage of(final Figure.Surface surface) {
		final int height = SurfaceDrawing.height(surface, Palette.VIRIDIS, Sheet.WIDTH);
		final BufferedImage picture = new BufferedImage(FINENESS * Sheet.WIDTH, FINENESS * height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D sheet = picture.createGraphics();
		sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		sheet.scale(FINENESS, FINENESS);
		Sheet.prepare(sheet, Sheet.WIDTH, height);
		SurfaceDrawing.draw(List.of(surface), Palette.VIRIDIS, Sheet.WIDTH, FINENESS, List.of(sheet));
		sheet.dispose();
		return picture;
	}
}

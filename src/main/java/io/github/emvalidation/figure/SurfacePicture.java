package io.github.emvalidation.figure;

import io.github.emvalidation.figure.surface.View;
import io.github.emvalidation.result.Figure;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Surfaces as images of pixels, for programs that show no SVG; they have all pixels of the report. */
public final class SurfacePicture {

	private SurfacePicture() {}

	/** The three views one below the other, with axes, scale bar and, where the surface is coloured, the key of the colours. */
	public static BufferedImage of(final Figure.Surface surface) {
		final int views = SurfaceDrawing.isEmpty(surface) ? 1 : View.THREE.size();
		final int height = views * SurfaceDrawing.HEIGHT;
		final BufferedImage picture = new BufferedImage((int) (SurfaceDrawing.FINENESS * Sheet.WIDTH), (int) (SurfaceDrawing.FINENESS * height),
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D sheet = picture.createGraphics();
		sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		sheet.scale(SurfaceDrawing.FINENESS, SurfaceDrawing.FINENESS);
		Sheet.prepare(sheet, height);
		if (SurfaceDrawing.isEmpty(surface)) SurfaceDrawing.writeNothingToSee(sheet);
		else SurfaceDrawing.on(surface, Palette.VIRIDIS, sheet);
		sheet.dispose();
		return picture;
	}
}

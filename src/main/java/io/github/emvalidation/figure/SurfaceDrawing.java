package io.github.emvalidation.figure;

import io.github.emvalidation.figure.surface.SurfaceRenderer;
import io.github.emvalidation.figure.surface.View;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.volume.Mesh;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a surface from three sides at one scale, as large as images of 1300 × 700 pixels allow. Each view is a separate sheet with its
 * own scale bar and key of colours, so that a page may end between two views.
 */
public final class SurfaceDrawing {

	static final String NOTHING_TO_SEE = "There is no surface, because no voxel reaches the contour level.";
	static final String NO_VALUE = "not counted";

	/** Size of a picture in pixels, and pixels per CSS pixel: 240 an inch in print. */
	static final int PIXELS_ACROSS = 1300;
	static final int PIXELS_DOWN = 700;
	static final double FINENESS = 2.5;

	/** The same in CSS pixels, and what stands right of it. */
	static final int HEIGHT = (int) (PIXELS_DOWN / FINENESS);
	private static final int WIDTH = (int) (PIXELS_ACROSS / FINENESS);
	private static final int SIDE = WIDTH + 12;
	private static final int SIDE_WIDTH = Sheet.WIDTH - SIDE;
	private static final int KEY_TOP = 78;
	private static final int KEY_HEIGHT = 110;

	private static final int PLAIN = 0xa9c1dd;
	private static final int LINE = 13;
	/** White round the surface, in shares of what is seen; at least this many Å are seen, were it a single voxel. */
	private static final double MARGIN = 0.03;
	private static final double LEAST = 4;
	private static final String AXES = "xyz";

	private final Figure.Surface figure;
	private final Palette palette;
	private final double[] low = new double[3];
	private final double[] high = new double[3];
	/** CSS pixels per Å. */
	private final double scale;

	private SurfaceDrawing(final Figure.Surface figure, final Palette palette) {
		this.figure = figure;
		this.palette = palette;
		findBounds(figure.mesh());
		double least = Double.POSITIVE_INFINITY;
		for (final View view : View.THREE) {
			least = Math.min(least, WIDTH / length(view.matrix()[View.RIGHT]));
			least = Math.min(least, HEIGHT / length(view.matrix()[View.UP]));
		}
		scale = least;
	}

	public static Drawing of(final Figure.Surface figure, final Palette palette) {
		if (isEmpty(figure)) {
			final SVGGraphics2D sheet = Sheet.sheet(figure, 3 * LINE);
			writeNothingToSee(sheet);
			return Sheet.drawing(sheet);
		}
		final SurfaceDrawing drawing = new SurfaceDrawing(figure, palette);
		final int[] colours = drawing.colours();
		final List<SVGGraphics2D> sheets = new ArrayList<>();
		for (final View view : View.THREE) {
			final SVGGraphics2D sheet = Sheet.sheet(figure, "-" + AXES.charAt(view.axis(View.FRONT)), HEIGHT);
			drawing.draw(view, colours, sheet);
			sheets.add(sheet);
		}
		return Sheet.drawing(sheets);
	}

	/** Whether there is no triangle to be seen. */
	static boolean isEmpty(final Figure.Surface figure) {
		return figure.mesh().triangleCount() == 0;
	}

	static void writeNothingToSee(final Graphics2D sheet) {
		Sheet.text(sheet, NOTHING_TO_SEE, Sheet.TEXT, LINE, 2 * LINE, Sheet.BLACK);
	}

	/** Draws a non-empty surface on one sheet of {@link Sheet#WIDTH}, the views one below the other, each with {@link #HEIGHT}. */
	static void on(final Figure.Surface figure, final Palette palette, final Graphics2D sheet) {
		final SurfaceDrawing drawing = new SurfaceDrawing(figure, palette);
		final int[] colours = drawing.colours();
		for (final View view : View.THREE) {
			drawing.draw(view, colours, sheet);
			sheet.translate(0, HEIGHT);
		}
	}

	private void findBounds(final Mesh mesh) {
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		Arrays.fill(high, Double.NEGATIVE_INFINITY);
		for (int v = 0; v < mesh.vertexCount(); v++) {
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], mesh.point(v, axis));
				high[axis] = Math.max(high[axis], mesh.point(v, axis));
			}
		}
	}

	/** How far the surface's bounding box reaches along a direction, with some white round it. */
	private double length(final double[] direction) {
		double length = 0;
		for (int axis = 0; axis < 3; axis++) length += Math.abs(direction[axis]) * (high[axis] - low[axis]);
		return Math.max(LEAST, length * (1 + 2 * MARGIN));
	}

	private int[] colours() {
		final int[] colours = new int[figure.mesh().vertexCount()];
		final Optional<Colouring> by = figure.colouring();
		Arrays.setAll(colours, v -> by.map(c -> colour(c, c.values()[v])).orElse(PLAIN));
		return colours;
	}

	private int colour(final Colouring by, final float value) {
		if (Float.isNaN(value)) return Palette.NO_VALUE;
		return palette.at(by.scale().share(value));
	}

	private void draw(final View view, final int[] colours, final Graphics2D sheet) {
		final double[] centre = { (low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2 };
		final BufferedImage picture = SurfaceRenderer.draw(figure.mesh(), colours, figure.colouring().isEmpty(), view, centre, FINENESS * scale,
			PIXELS_ACROSS, PIXELS_DOWN);
		sheet.drawImage(picture, 0, 0, WIDTH, HEIGHT, null);
		Sheet.text(sheet, view.label(), Sheet.STRONG, SIDE, LINE, Sheet.BLACK);
		final String side = "seen from " + (view.isAlong(View.FRONT) ? "+" : "−") + name(view, View.FRONT);
		Sheet.text(sheet, side, Sheet.TEXT, SIDE, 2 * LINE, Sheet.BLACK);
		Sheet.text(sheet, axes(view), Sheet.TEXT, SIDE, 3 * LINE, Sheet.FRAME);
		figure.colouring().ifPresent(by -> key(by, sheet));
		ScaleBar.drawAbove(sheet, scale, SIDE, SIDE_WIDTH, HEIGHT - 4);
	}

	/** Names of the map's axes that run to the right or left and up or down, with arrows: "z →  x ↓". */
	private static String axes(final View view) {
		final String across = name(view, View.RIGHT);
		return (view.isAlong(View.RIGHT) ? across + " →" : "← " + across) + "   " + name(view, View.UP) + (view.isAlong(View.UP) ? " ↑" : " ↓");
	}

	private static String name(final View view, final int direction) {
		return AXES.substring(view.axis(direction), view.axis(direction) + 1);
	}

	private void key(final Colouring by, final Graphics2D sheet) {
		final int bottom = UprightKey.draw(sheet, palette, by, SIDE, SIDE_WIDTH, KEY_TOP, KEY_HEIGHT);
		boolean gaps = false;
		for (final float value : by.values()) gaps |= Float.isNaN(value);
		if (gaps) UprightKey.drawNoValue(sheet, Palette.NO_VALUE, NO_VALUE, SIDE, bottom + LINE);
	}
}

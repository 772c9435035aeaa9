package io.github.emvalidation.figure;

import io.github.emvalidation.figure.surface.SurfaceRenderer.Coat;
import io.github.emvalidation.figure.surface.SurfaceRenderer;
import io.github.emvalidation.figure.surface.View;
import io.github.emvalidation.figure.svg.SvgCanvas;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.volume.Mesh;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws a surface seen from three sides, in a row and at one scale, above a scale bar and the key of colours. A small drawing has the
 * last view alone.
 */
final class SurfaceDrawing {

	static final String NOTHING_TO_SEE = "There is no surface, because no voxel reaches the contour level.";
	static final String NO_VALUE = "not counted";

	/** Pixels of a picture per CSS pixel: 230 an inch in print. */
	static final double FINENESS = 2.4;

	/** A drawing narrower than this shows one view. */
	private static final int NARROW = 480;
	private static final int GAP = 8;
	private static final int HIGHEST = 240;
	private static final int HIGHEST_NARROW = 104;
	private static final int LINE = 13;
	private static final int HEAD = 34;
	private static final int FOOT = 18;

	private static final int PLAIN = 0xa9c1dd;
	/** White round the surface, in shares of what is seen; at least this many Å are seen, were it a single voxel. */
	private static final double MARGIN = 0.03;
	private static final double LEAST = 4;
	private static final String AXES = "xyz";

	private final Figure.Surface figure;
	private final Palette palette;
	private final int width;
	private final List<View> views;
	private final double[] low = new double[3];
	private final double[] high = new double[3];
	/** CSS pixels per Å. */
	private final double scale;
	/** Sides of a picture in CSS pixels. */
	private final int across;
	private final int down;

	private SurfaceDrawing(final Figure.Surface figure, final Palette palette, final int width) {
		this.figure = figure;
		this.palette = palette;
		this.width = width;
		views = width < NARROW ? View.THREE.subList(2, 3) : View.THREE;
		across = (width - (views.size() - 1) * GAP) / views.size();
		findBounds(figure.mesh());
		double least = Double.POSITIVE_INFINITY;
		double tallest = 0;
		final int highest = width < NARROW ? HIGHEST_NARROW : HIGHEST;
		for (final View view : views) {
			final double up = length(view.matrix()[View.UP]);
			least = Math.min(least, Math.min(across / length(view.matrix()[View.RIGHT]), highest / up));
			tallest = Math.max(tallest, up);
		}
		scale = least;
		down = (int) Math.ceil(scale * tallest);
	}

	/** A drawing of each figure, all of which have the same surface. */
	static List<Drawing> of(final List<Figure.Surface> figures, final Palette palette, final int width) {
		final List<SvgCanvas> sheets = figures.stream().map(figure -> Sheet.sheet(figure, width, height(figure, palette, width))).toList();
		draw(figures, palette, width, FINENESS, sheets);
		final SurfaceDrawing first = new SurfaceDrawing(figures.get(0), palette, width);
		return sheets.stream().map(first::finished).toList();
	}

	/** The parts are the views with their headings and axes. */
	private Drawing finished(final SvgCanvas sheet) {
		if (isEmpty(figure)) return Sheet.drawing(sheet);
		final int foot = HEAD + down + LINE;
		final List<Drawing.Part> parts = IntStream.range(0, views.size())
			.mapToObj(i -> new Drawing.Part(i * (across + GAP), 0, across, foot)).toList();
		return Sheet.drawing(sheet, parts, foot, width);
	}

	/** The height that {@link #draw} needs, in CSS pixels. */
	static int height(final Figure.Surface figure, final Palette palette, final int width) {
		if (isEmpty(figure)) return 3 * LINE;
		final int key = figure.colouring().isEmpty() ? 0 : width < NARROW ? 3 * LINE : LINE;
		return HEAD + new SurfaceDrawing(figure, palette, width).down + LINE + FOOT + key;
	}

	/**
	 * Draws each figure on its sheet of any kind, with this many pixels of the pictures per CSS pixel.
	 *
	 * @param figures of the same surface, which is lit once for all of them
	 */
	static void draw(final List<Figure.Surface> figures, final Palette palette, final int width, final double fineness,
		final List<? extends Graphics2D> sheets)
	{
		if (isEmpty(figures.get(0))) {
			for (final Graphics2D sheet : sheets) Sheet.text(sheet, NOTHING_TO_SEE, Sheet.TEXT, LINE, 2 * LINE, Sheet.BLACK);
			return;
		}
		final List<SurfaceDrawing> drawings = figures.stream().map(figure -> new SurfaceDrawing(figure, palette, width)).toList();
		final SurfaceDrawing first = drawings.get(0);
		final List<Coat> coats = drawings.stream().map(SurfaceDrawing::coat).toList();
		for (int i = 0; i < first.views.size(); i++) {
			final List<BufferedImage> pictures = first.pictures(first.views.get(i), coats, fineness);
			for (int k = 0; k < pictures.size(); k++) first.draw(first.views.get(i), pictures.get(k), i * (first.across + GAP), sheets.get(k));
		}
		for (int k = 0; k < drawings.size(); k++) drawings.get(k).writeFoot(sheets.get(k));
	}

	/** Whether there is no triangle to be seen. */
	private static boolean isEmpty(final Figure.Surface figure) {
		return figure.mesh().triangleCount() == 0;
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

	private Coat coat() {
		final int[] colours = new int[figure.mesh().vertexCount()];
		if (figure.colouring().isEmpty()) Arrays.fill(colours, PLAIN);
		else Arrays.setAll(colours, v -> colour(figure.colouring().get(), figure.colouring().get().values()[v]));
		return new Coat(colours, figure.colouring().isEmpty());
	}

	private int colour(final Colouring by, final float value) {
		if (Float.isNaN(value)) return Palette.NO_VALUE;
		return palette.at(by.scale().share(value));
	}

	private List<BufferedImage> pictures(final View view, final List<Coat> coats, final double fineness) {
		final double[] centre = { (low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2 };
		return SurfaceRenderer.draw(figure.mesh(), coats, view, centre, fineness * scale, (int) Math.round(fineness * across),
			(int) Math.round(fineness * down));
	}

	private void draw(final View view, final BufferedImage picture, final int left, final Graphics2D sheet) {
		Sheet.text(sheet, view.label(), Sheet.STRONG, left, HEAD - 6 - LINE, Sheet.BLACK);
		final String side = "seen from " + (view.isAlong(View.FRONT) ? "+" : "−") + name(view, View.FRONT);
		Sheet.text(sheet, side, Sheet.TEXT, left, HEAD - 6, Sheet.BLACK);
		Sheet.picture(sheet, picture, new Rectangle(left, HEAD, across, down));
		Sheet.text(sheet, axes(view), Sheet.TEXT, left, HEAD + down + LINE, Sheet.FRAME);
	}

	/** Names of the map's axes that run to the right or left and up or down, with arrows: "z →  x ↓". */
	private static String axes(final View view) {
		final String across = name(view, View.RIGHT);
		return (view.isAlong(View.RIGHT) ? across + " →" : "← " + across) + "   " + name(view, View.UP) + (view.isAlong(View.UP) ? " ↑" : " ↓");
	}

	private static String name(final View view, final int direction) {
		return AXES.substring(view.axis(direction), view.axis(direction) + 1);
	}

	private void writeFoot(final Graphics2D sheet) {
		final int top = HEAD + down + LINE + 6;
		ScaleBar.draw(sheet, scale, 0, top);
		if (figure.colouring().isEmpty()) return;
		final Colouring by = figure.colouring().get();
		// a narrow drawing has no room for the key beside the scale bar
		final int below = width < NARROW ? top + LINE : top - 3;
		ColourKey.draw(sheet, palette, by.scale(), by.label(), width, below);
		boolean gaps = false;
		for (final float value : by.values()) gaps |= Float.isNaN(value);
		if (gaps) ColourKey.drawNoValue(sheet, Palette.NO_VALUE, NO_VALUE, 0, width < NARROW ? top + 3 * LINE - 3 : top + LINE);
	}
}

package io.github.emvalidation.figure;

import io.github.emvalidation.figure.PanelLayout.Extent;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.volume.Mesh;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a surface from three sides, side by side at one scale and as large as the width allows, above a scale bar in Å and,
 * where it is coloured, the key of the colours.
 */
final class SurfaceDrawing {

	static final String NOTHING_TO_SEE = "No voxel reaches the contour level: there is no surface to show.";
	static final String NO_VALUE = "no value";

	/** Pixels of a picture per CSS pixel: 192 an inch in print, 1280 across the page; finer pictures would make up most of the report. */
	private static final int FINENESS = 2;
	private static final int PLAIN = 0xa9c1dd;
	private static final int NO_COLOUR = 0xb4b4b4;
	private static final int LINE = 13;
	private static final int FOOT = 32;
	/** White round the surface, in shares of what is seen; at least this many Å are seen, were it a single voxel. */
	private static final double MARGIN = 0.03;
	private static final double LEAST = 4;
	/** Where the key ends at least, so that it does not run into the scale bar below narrow pictures. */
	private static final int NARROWEST = 500;
	private static final String AXES = "xyz";

	private final Figure.Surface figure;
	private final Palette palette;
	private final double[] low = new double[3];
	private final double[] high = new double[3];
	private final PanelLayout layout;
	private final Graphics2D sheet;

	private SurfaceDrawing(final Figure.Surface figure, final Palette palette, final IntFunction<Graphics2D> sheetOfHeight) {
		this.figure = figure;
		this.palette = palette;
		findBounds(figure.mesh());
		layout = PanelLayout.of(View.THREE.stream().map(this::extent).toList(), Ink.WIDTH - 1);
		sheet = sheetOfHeight.apply(layout.bottom() + (figure.colouring().isPresent() ? FOOT : FOOT - LINE));
	}

	static Drawing of(final Figure.Surface figure, final Palette palette) {
		final SVGGraphics2D[] sheet = new SVGGraphics2D[1];
		on(figure, palette, height -> sheet[0] = Ink.sheet(figure, height));
		return Ink.drawing(sheet[0]);
	}

	/** Draws on a sheet of {@link Ink#WIDTH}, which is asked for when its height is known. */
	static void on(final Figure.Surface figure, final Palette palette, final IntFunction<Graphics2D> sheetOfHeight) {
		if (figure.mesh().triangleCount() == 0) {
			Ink.text(sheetOfHeight.apply(3 * LINE), NOTHING_TO_SEE, Ink.TEXT, PanelLayout.AXIS_ROOM, 2 * LINE, Ink.BLACK);
			return;
		}
		final SurfaceDrawing drawing = new SurfaceDrawing(figure, palette, sheetOfHeight);
		final int[] colours = drawing.colours();
		for (int i = 0; i < View.THREE.size(); i++) drawing.panel(View.THREE.get(i), drawing.layout.panels().get(i), colours);
		ScaleBar.draw(drawing.sheet, drawing.layout.scale(), drawing.layout.bottom() + 6);
		figure.colouring().ifPresent(drawing::key);
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

	private Extent extent(final View view) {
		final double[][] turned = view.matrix();
		return new Extent(length(turned[View.RIGHT]), length(turned[View.UP]));
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
		if (Float.isNaN(value)) return NO_COLOUR;
		return palette.at(Math.min(1, Math.max(0, (value - by.low()) / (by.high() - by.low()))));
	}

	private void panel(final View view, final Rectangle place, final int[] colours) {
		final double[] centre = { (low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2 };
		final BufferedImage picture = SurfaceRenderer.draw(figure.mesh(), colours, view, centre, FINENESS * layout.scale(),
			FINENESS * place.width, FINENESS * place.height);
		sheet.drawImage(picture, place.x, place.y, place.width, place.height, null);
		final String from = (view.isAlong(View.FRONT) ? "+" : "−") + name(view, View.FRONT);
		Ink.text(sheet, view.label(), Ink.STRONG, place.x, place.y - 6 - LINE, Ink.BLACK);
		Ink.text(sheet, "seen from " + from, Ink.TEXT, place.x, place.y - 6, Ink.BLACK);
		axes(view, place.x, place.y + place.height);
	}

	/** Names of the map's axes that run to the right or left and up or down, with arrows. */
	private void axes(final View view, final int left, final int bottom) {
		final String across = name(view, View.RIGHT);
		Ink.text(sheet, view.isAlong(View.RIGHT) ? across + " →" : "← " + across, Ink.TEXT, left, bottom + LINE, Ink.FRAME);
		final List<String> upright = view.isAlong(View.UP) ? List.of("↑", name(view, View.UP)) : List.of(name(view, View.UP), "↓");
		Ink.text(sheet, upright.get(0), Ink.TEXT, left - LINE, bottom - LINE, Ink.FRAME);
		Ink.text(sheet, upright.get(1), Ink.TEXT, left - LINE, bottom - 1, Ink.FRAME);
	}

	private static String name(final View view, final int direction) {
		return AXES.substring(view.axis(direction), view.axis(direction) + 1);
	}

	private void key(final Colouring by) {
		final int top = layout.bottom() + 3;
		final int begin = ColourKey.draw(sheet, palette, by.low(), by.high(), by.label(), Math.max(layout.right(), NARROWEST), top);
		boolean gaps = false;
		for (final float value : by.values()) gaps |= Float.isNaN(value);
		if (gaps) ColourKey.drawNoValue(sheet, NO_COLOUR, NO_VALUE, begin - LINE, top);
	}
}

package io.github.emvalidation.figure;

import io.github.emvalidation.figure.svg.SvgCanvas;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Pointer;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.Vec3;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Draws values over the half sphere as a disc: Lambert's azimuthal projection {@code r = R √(1 - z)}, in which equal areas of the sphere
 * are equal areas of the disc. Between the directions the values are weighted by {@code exp(-(angle / width)²)}.
 */
final class HalfSphereDrawing {

	private static final int EDGE = 24;
	private static final int RADIUS = Sheet.HALF / 2 - EDGE;
	private static final int LINE = 13;
	private static final int KEY_TOP = 2 * (RADIUS + EDGE) - 6;
	private static final int HEIGHT = KEY_TOP + 3 * LINE;
	/** Pixels per CSS pixel, for print. */
	private static final int FINENESS = 2;
	private static final double[] RINGS = { 30, 60 };
	/** Of the weights between directions, in units of their distance. */
	private static final double WIDTH = 0.9;
	/** A direction with less than e to the power of minus this adds nothing that a pixel could show. */
	private static final double WEIGHTLESS = 36;
	private static final double MARK = 3;

	private final Figure.HalfSphere figure;
	private final Palette palette;
	private final Scale scale;
	private final double sharpness;

	private HalfSphereDrawing(final Figure.HalfSphere figure, final Palette palette) {
		this.figure = figure;
		this.palette = palette;
		scale = new Scale(figure.low(), figure.high(), Scale.Sense.LOW_IS_BETTER);
		// the squared angle between neighbours is the share of the half sphere that one direction has
		sharpness = 2 / (WIDTH * WIDTH * 2 * Math.PI / figure.directions().size());
	}

	static Drawing of(final Figure.HalfSphere figure, final Palette palette) {
		final SvgCanvas sheet = Sheet.sheet(figure, Sheet.HALF, HEIGHT);
		final HalfSphereDrawing drawing = new HalfSphereDrawing(figure, palette);
		Sheet.picture(sheet, drawing.disc(), new Rectangle(EDGE, EDGE, 2 * RADIUS, 2 * RADIUS));
		drawing.grid(sheet);
		figure.marks().forEach(mark -> drawing.mark(mark, sheet));
		Sheet.text(sheet, "seen from +z", Sheet.TEXT, 0, LINE, Sheet.BLACK);
		ColourKey.draw(sheet, palette, drawing.scale, figure.label(), Sheet.HALF, KEY_TOP);
		return Sheet.drawing(sheet);
	}

	private BufferedImage disc() {
		final int size = 2 * RADIUS * FINENESS;
		final BufferedImage disc = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
		for (int row = 0; row < size; row++) {
			for (int column = 0; column < size; column++) {
				final double across = 2 * (column + 0.5) / size - 1;
				final double up = 1 - 2 * (row + 0.5) / size;
				final double r = across * across + up * up;
				disc.setRGB(column, row, r > 1 ? 0xffffff : colour(direction(across, up, r)));
			}
		}
		return disc;
	}

	/** The direction at a place of the disc of radius 1. */
	private static Vec3 direction(final double across, final double up, final double squaredRadius) {
		final double stretch = Math.sqrt(2 - squaredRadius);
		return new Vec3(across * stretch, up * stretch, 1 - squaredRadius);
	}

	private int colour(final Vec3 direction) {
		final List<Vec3> all = figure.directions();
		double sum = 0;
		double weights = 0;
		for (int i = 0; i < all.size(); i++) {
			// 1 - cos is half the squared angle
			final double away = 1 - Math.abs(all.get(i).dot(direction));
			if (sharpness * away > WEIGHTLESS) continue;
			final double weight = Math.exp(-sharpness * away);
			sum += weight * figure.values()[i];
			weights += weight;
		}
		return palette.at(scale.share(sum / weights));
	}

	/** Rings at 30° and 60° from z, the rim at 90°, and the axes x and y. */
	private void grid(final Graphics2D sheet) {
		sheet.setStroke(Sheet.HAIRLINE);
		final double middle = EDGE + RADIUS;
		for (final double angle : RINGS) {
			final double r = RADIUS * Math.sqrt(1 - Math.cos(Math.toRadians(angle)));
			sheet.setPaint(Color.WHITE);
			sheet.draw(new Ellipse2D.Double(middle - r, middle - r, 2 * r, 2 * r));
			Sheet.text(sheet, (int) angle + "°", Sheet.TEXT, (int) (middle + 3), (int) (middle - r - 2), Color.WHITE);
		}
		sheet.setPaint(Color.WHITE);
		sheet.draw(new Line2D.Double(EDGE, middle, middle + RADIUS, middle));
		sheet.draw(new Line2D.Double(middle, EDGE, middle, middle + RADIUS));
		sheet.setPaint(Sheet.FRAME);
		sheet.draw(new Ellipse2D.Double(EDGE, EDGE, 2 * RADIUS, 2 * RADIUS));
		Sheet.text(sheet, "x", Sheet.STRONG, (int) middle + RADIUS + 6, (int) middle + 4, Sheet.BLACK);
		Sheet.text(sheet, "y", Sheet.STRONG, (int) middle - 3, EDGE - 8, Sheet.BLACK);
		Sheet.text(sheet, "z", Sheet.STRONG, (int) middle + 4, (int) middle - 4, Color.WHITE);
	}

	private void mark(final Pointer mark, final Graphics2D sheet) {
		final Vec3 u = mark.direction().z() < 0 ? mark.direction().times(-1) : mark.direction();
		final double shrink = 1 / Math.sqrt(1 + u.z());
		final double x = EDGE + RADIUS * (1 + u.x() * shrink);
		final double y = EDGE + RADIUS * (1 - u.y() * shrink);
		sheet.setPaint(Color.WHITE);
		sheet.fill(new Ellipse2D.Double(x - MARK - 1, y - MARK - 1, 2 * (MARK + 1), 2 * (MARK + 1)));
		sheet.setPaint(Sheet.BLACK);
		sheet.fill(new Ellipse2D.Double(x - MARK, y - MARK, 2 * MARK, 2 * MARK));
		final int width = Sheet.width(mark.word(), Sheet.STRONG);
		final int left = (int) (x + 6 + width > EDGE + 2 * RADIUS ? x - 6 - width : x + 6);
		sheet.setPaint(new Color(0xffffff));
		sheet.fillRect(left - 2, (int) y - 7, width + 4, LINE);
		Sheet.text(sheet, mark.word(), Sheet.STRONG, left, (int) y + 4, Sheet.BLACK);
	}
}

package io.github.emvalidation.figure.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** How SVG spells numbers, shapes, colours, lines and letters. */
final class SvgWords {

	private SvgWords() {}

	/** A coordinate to a hundredth of a pixel, without needless zeros. */
	static String number(final double value) {
		return rounded(value, 100);
	}

	private static String rounded(final double value, final double parts) {
		final long whole = Math.round(value * parts);
		return whole % parts == 0 ? Long.toString((long) (whole / parts)) : Double.toString(whole / parts);
	}

	/** A factor of a transformation: coordinates of a thousand pixels stay right to a hundredth. */
	private static String factor(final double value) {
		return rounded(value, 1e6);
	}

	/** "matrix(1,0,0,1,5,7)"; empty for none. */
	static String matrix(final AffineTransform m) {
		if (m.isIdentity()) return "";
		return "matrix(" + factor(m.getScaleX()) + "," + factor(m.getShearY()) + "," + factor(m.getShearX()) + "," + factor(m.getScaleY()) + ","
			+ number(m.getTranslateX()) + "," + number(m.getTranslateY()) + ")";
	}

	/** The element of a shape up to its style: "rect x='0' y='0' width='2' height='1'". */
	static String element(final Shape shape) {
		if (shape instanceof Line2D line && isFinite(line.getX1(), line.getY1(), line.getX2(), line.getY2())) {
			return "line" + attributes("x1", line.getX1(), "y1", line.getY1(), "x2", line.getX2(), "y2", line.getY2());
		}
		if (shape instanceof Rectangle2D box && isWide(box)) {
			return "rect" + attributes("x", box.getX(), "y", box.getY(), "width", box.getWidth(), "height", box.getHeight());
		}
		if (shape instanceof Ellipse2D round && isWide(round.getFrame())) {
			return "ellipse" + attributes("cx", round.getCenterX(), "cy", round.getCenterY(), "rx", round.getWidth() / 2, "ry",
				round.getHeight() / 2);
		}
		return "path d='" + SvgPath.of(shape.getPathIterator(null)) + "'";
	}

	/** SVG shows no rectangle whose width rounds to nothing, but Java draws its outline. */
	private static boolean isWide(final Rectangle2D box) {
		return box.getWidth() >= 0.005 && box.getHeight() >= 0.005 && isFinite(box.getX(), box.getY(), box.getWidth(), box.getHeight());
	}

	static boolean isFinite(final double... values) {
		for (final double value : values) if (!Double.isFinite(value)) return false;
		return true;
	}

	static String attributes(final Object... pairs) {
		final StringBuilder text = new StringBuilder();
		for (int i = 0; i < pairs.length; i += 2) {
			final Object value = pairs[i + 1];
			text.append(' ').append(pairs[i]).append("='").append(value instanceof Double number ? number(number) : value).append('\'');
		}
		return text.toString();
	}

	/** "rgb(0,114,178)". */
	static String rgb(final Color colour) {
		return "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
	}

	/**
	 * "fill:rgb(0,114,178)", and how opaque it is unless wholly.
	 *
	 * @param kind fill or stroke
	 */
	static String colour(final String kind, final Color colour, final double alpha) {
		final double opacity = alpha * colour.getAlpha() / 255;
		return kind + ":" + rgb(colour) + (opacity < 1 ? ";" + kind + "-opacity:" + rounded(opacity, 1000) : "");
	}

	/** What differs from the defaults of SVG. */
	static String line(final BasicStroke line) {
		// Java's thinnest line is a pixel wide
		final StringBuilder text = new StringBuilder(";stroke-width:").append(number(line.getLineWidth() == 0 ? 1 : line.getLineWidth()));
		if (line.getEndCap() == BasicStroke.CAP_ROUND) text.append(";stroke-linecap:round");
		if (line.getEndCap() == BasicStroke.CAP_SQUARE) text.append(";stroke-linecap:square");
		if (line.getLineJoin() == BasicStroke.JOIN_ROUND) text.append(";stroke-linejoin:round");
		if (line.getLineJoin() == BasicStroke.JOIN_BEVEL) text.append(";stroke-linejoin:bevel");
		if (line.getLineJoin() == BasicStroke.JOIN_MITER) text.append(";stroke-miterlimit:").append(number(line.getMiterLimit()));
		if (line.getDashArray() == null) return text.toString();
		String before = ";stroke-dasharray:";
		for (final float length : line.getDashArray()) {
			text.append(before).append(number(length));
			before = ",";
		}
		if (line.getDashPhase() != 0) text.append(";stroke-dashoffset:").append(number(line.getDashPhase()));
		return text.toString();
	}

	static String letters(final Font font) {
		return ";font-size:" + number(font.getSize2D()) + "px" + (font.isBold() ? ";font-weight:bold" : "");
	}

	/** A text as XML; what XML has no way to say becomes the sign for a missing letter. */
	static String escaped(final String text) {
		return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd").replace("&", "&amp;").replace("<", "&lt;")
			.replace(">", "&gt;");
	}
}

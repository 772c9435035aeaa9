package io.github.emvalidation.report.print;

import io.github.emvalidation.figure.Fonts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Paints a drawing of this program with any pen of Java. It knows what our drawings are made of and no more of SVG: groups, rectangles,
 * lines, paths, ellipses, texts, images, clips and linear gradients. That takes a small part of the time of a general SVG library.
 */
final class SvgPainter {

	private static final String XLINK = "http://www.w3.org/1999/xlink";
	private static final FontRenderContext LETTERS = new FontRenderContext(null, true, true);

	private final Graphics2D pen;
	private final Function<String, Image> pictures;
	private final Map<String, Shape> clips = new HashMap<>();
	private final Map<String, LinearGradientPaint> gradients = new HashMap<>();

	/** @param pictures the picture of an address that carries its data */
	SvgPainter(final Graphics2D pen, final Function<String, Image> pictures) {
		this.pen = pen;
		this.pictures = pictures;
	}

	/** @throws IllegalArgumentException when the drawing has an element that is not known here */
	void paint(final Element svg) {
		define(svg);
		paintParts(svg, SvgStyle.NONE);
	}

	private void paintParts(final Element group, final SvgStyle style) {
		for (Node node = group.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) paint(element, style);
		}
	}

	private void paint(final Element element, final SvgStyle outer) {
		if (element.getTagName().equals("defs")) return;
		final AffineTransform place = pen.getTransform();
		final Shape clip = pen.getClip();
		if (element.hasAttribute("transform")) pen.transform(SvgShapes.matrix(element.getAttribute("transform")));
		if (element.hasAttribute("clip-path")) pen.clip(clips.get(reference(element.getAttribute("clip-path"))));
		paintOwn(element, outer.with(element.getAttribute("style")));
		pen.setTransform(place);
		pen.setClip(clip);
	}

	private void paintOwn(final Element element, final SvgStyle style) {
		switch (element.getTagName()) {
			case "g" -> paintParts(element, style);
			case "text" -> text(element, style);
			case "image" -> image(element);
			default -> shape(shape(element), style);
		}
	}

	private void image(final Element element) {
		final Image picture = pictures.apply(element.getAttributeNS(XLINK, "href"));
		pen.drawImage(picture, (int) number(element, "x"), (int) number(element, "y"), (int) number(element, "width"),
			(int) number(element, "height"), null);
	}

	private static Shape shape(final Element e) {
		return switch (e.getTagName()) {
			case "rect" -> new Rectangle2D.Double(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
			case "line" -> new Line2D.Double(number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2"));
			case "ellipse" -> new Ellipse2D.Double(number(e, "cx") - number(e, "rx"), number(e, "cy") - number(e, "ry"), 2 * number(e, "rx"),
				2 * number(e, "ry"));
			case "path" -> SvgShapes.path(e.getAttribute("d"));
			default -> throw new IllegalArgumentException("a drawing with an element " + e.getTagName());
		};
	}

	private void shape(final Shape shape, final SvgStyle style) {
		if (!(shape instanceof Line2D) && !style.isNone("fill", "rgb(0,0,0)")) {
			final String fill = style.get("fill", "rgb(0,0,0)");
			pen.setPaint(fill.startsWith("url") ? gradients.get(reference(fill)) : style.colour("fill"));
			if (shape instanceof Path2D path && style.get("fill-rule", "nonzero").equals("evenodd")) path.setWindingRule(Path2D.WIND_EVEN_ODD);
			pen.fill(shape);
		}
		if (!style.isNone("stroke", "none")) {
			pen.setPaint(style.colour("stroke"));
			pen.setStroke(style.stroke());
			pen.draw(shape);
		}
	}

	/** As outlines, which look the same in every reader. */
	private void text(final Element element, final SvgStyle style) {
		final int size = (int) Math.round(style.number("font-size", 11));
		final Font font = style.get("font-weight", "").equals("bold") ? Fonts.bold(size) : Fonts.regular(size);
		pen.setPaint(style.colour("fill"));
		pen.fill(font.createGlyphVector(LETTERS, element.getTextContent()).getOutline((float) number(element, "x"), (float) number(element,
			"y")));
	}

	/** Collects clips and gradients. */
	private void define(final Element element) {
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (!(node instanceof Element child)) continue;
			if (child.getTagName().equals("clipPath")) clips.put(child.getAttribute("id"), shapes(child));
			else if (child.getTagName().equals("linearGradient")) gradients.put(child.getAttribute("id"), gradient(child));
			else define(child);
		}
	}

	private static Shape shapes(final Element clip) {
		final Path2D all = new Path2D.Double();
		for (Node node = clip.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child) all.append(shape(child), false);
		}
		return all;
	}

	private static LinearGradientPaint gradient(final Element element) {
		final NodeList stops = element.getElementsByTagName("stop");
		final float[] places = new float[stops.getLength()];
		final Color[] colours = new Color[places.length];
		for (int i = 0; i < places.length; i++) {
			final Element stop = (Element) stops.item(i);
			final double place = Double.parseDouble(stop.getAttribute("offset").replace("%", "")) / 100;
			// Java wants each stop behind the one before
			places[i] = i == 0 ? (float) place : Math.max((float) place, Math.nextUp(places[i - 1]));
			colours[i] = SvgStyle.colour(stop.getAttribute("stop-color"), 1);
		}
		return new LinearGradientPaint(new Point2D.Double(number(element, "x1"), number(element, "y1")), new Point2D.Double(number(element,
			"x2"), number(element, "y2")), places, colours, CycleMethod.NO_CYCLE);
	}

	/** "url(#name)" is name. */
	private static String reference(final String url) {
		return url.substring(url.indexOf('#') + 1, url.indexOf(')'));
	}

	private static double number(final Element element, final String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}
}

package io.github.emvalidation.report.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.HashMap;
import java.util.Map;

/**
 * The style attribute of an element of a drawing, with what it takes over from the elements around it.
 *
 * @param values by their names in SVG
 */
record SvgStyle(Map<String, String> values) {

	static final SvgStyle NONE = new SvgStyle(Map.of());

	/** These values and, before them, those of a style attribute: "fill:none; stroke-width: 2". */
	SvgStyle with(final String attribute) {
		if (attribute.isEmpty()) return this;
		final Map<String, String> all = new HashMap<>(values);
		for (final String pair : attribute.split(";")) {
			final int colon = pair.indexOf(':');
			if (colon > 0) all.put(pair.substring(0, colon).strip(), pair.substring(colon + 1).strip());
		}
		return new SvgStyle(all);
	}

	String get(final String name, final String otherwise) {
		return values.getOrDefault(name, otherwise);
	}

	/** Whether a shape is not filled, or has no line. */
	boolean isNone(final String name, final String otherwise) {
		return get(name, otherwise).equals("none");
	}

	double number(final String name, final double otherwise) {
		final String text = values.get(name);
		return text == null ? otherwise : Double.parseDouble(text.replace("px", ""));
	}

	/** The colour of the fill or of the line, with its opacity. */
	Color colour(final String name) {
		return colour(get(name, "rgb(0,0,0)"), number(name + "-opacity", 1));
	}

	/** @param text "rgb(0,114,178)" */
	static Color colour(final String text, final double opacity) {
		final String[] parts = text.substring(text.indexOf('(') + 1, text.indexOf(')')).split(",");
		return new Color(level(parts[0]), level(parts[1]), level(parts[2]), (int) Math.round(255 * opacity));
	}

	private static int level(final String text) {
		return Integer.parseInt(text.strip());
	}

	BasicStroke stroke() {
		final String dashes = get("stroke-dasharray", "none");
		return new BasicStroke((float) number("stroke-width", 1), switch (get("stroke-linecap", "butt")) {
			case "round" -> BasicStroke.CAP_ROUND;
			case "square" -> BasicStroke.CAP_SQUARE;
			default -> BasicStroke.CAP_BUTT;
		}, switch (get("stroke-linejoin", "miter")) {
			case "round" -> BasicStroke.JOIN_ROUND;
			case "bevel" -> BasicStroke.JOIN_BEVEL;
			default -> BasicStroke.JOIN_MITER;
		}, (float) Math.max(1, number("stroke-miterlimit", 4)), dashes.equals("none") ? null : lengths(dashes), (float) number(
			"stroke-dashoffset", 0));
	}

	private static float[] lengths(final String dashes) {
		final String[] parts = dashes.split("[ ,]+");
		final float[] lengths = new float[parts.length];
		for (int i = 0; i < parts.length; i++) lengths[i] = Float.parseFloat(parts[i]);
		return lengths;
	}
}

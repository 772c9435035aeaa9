package io.github.emvalidation.figure.svg;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;

/** What has been written on a sheet: elements, in groups of the same clip and transformation, and what they refer to. */
final class SvgBody {

	private final int width;
	private final int height;
	private final String prefix;
	private final String families;
	private final StringBuilder text = new StringBuilder();
	/** Clips and gradients without their names, and their names. */
	private final Map<String, String> names = new LinkedHashMap<>();
	private String openClip = "";
	private String openMatrix = "";

	/** @param families of all letters, in CSS */
	SvgBody(final int width, final int height, final String prefix, final String families) {
		this.width = width;
		this.height = height;
		this.prefix = prefix;
		this.families = families;
	}

	int width() {
		return width;
	}

	int height() {
		return height;
	}

	/**
	 * Adds an element.
	 *
	 * @param clip   name of the clip, empty for none; the clip lies on the sheet and is not transformed
	 * @param matrix transformation of the element, empty for none
	 */
	void add(final String clip, final String matrix, final String element) {
		if (!clip.equals(openClip)) {
			text.append(ends());
			if (!clip.isEmpty()) text.append("<g clip-path='url(#").append(clip).append(")'>");
			if (!matrix.isEmpty()) text.append("<g transform='").append(matrix).append("'>");
		}
		else if (!matrix.equals(openMatrix)) {
			if (!openMatrix.isEmpty()) text.append("</g>");
			if (!matrix.isEmpty()) text.append("<g transform='").append(matrix).append("'>");
		}
		openClip = clip;
		openMatrix = matrix;
		text.append('<').append(element);
	}

	/** Ends of the open groups. */
	private String ends() {
		return (openMatrix.isEmpty() ? "" : "</g>") + (openClip.isEmpty() ? "" : "</g>");
	}

	/** The name of a clip; empty for one that cuts nothing off the sheet. */
	String clip(final Area clip) {
		// rounding moves the edges of a clip that is as large as the sheet
		if (clip.contains(new Rectangle2D.Double(0.005, 0.005, width - 0.01, height - 0.01))) return "";
		return name("clipPath", "clip", "><path d='" + SvgPath.of(clip.getPathIterator(null)) + "'/>");
	}

	/** @throws UnsupportedOperationException for a gradient that repeats, lets something shine through or is transformed */
	String gradient(final LinearGradientPaint paint) {
		if (paint.getCycleMethod() != CycleMethod.NO_CYCLE || !paint.getTransform().isIdentity() || paint.getTransparency() != Color.OPAQUE) {
			throw new UnsupportedOperationException("The sheet has gradients of opaque colours only, which neither repeat nor are transformed.");
		}
		final StringBuilder stops = new StringBuilder(SvgWords.attributes("x1", paint.getStartPoint().getX(), "y1", paint.getStartPoint().getY(),
			"x2", paint.getEndPoint().getX(), "y2", paint.getEndPoint().getY(), "gradientUnits", "userSpaceOnUse")).append('>');
		for (int i = 0; i < paint.getFractions().length; i++) {
			stops.append("<stop").append(SvgWords.attributes("offset", SvgWords.number(100 * paint.getFractions()[i]) + "%", "stop-color",
				SvgWords.rgb(paint.getColors()[i]))).append("/>");
		}
		return name("linearGradient", "gradient", stops.toString());
	}

	private String name(final String tag, final String kind, final String rest) {
		return names.computeIfAbsent(tag + "\n" + rest, any -> prefix + kind + "-" + names.size());
	}

	/** The whole drawing. */
	String svg() {
		final StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'")
			.append(SvgWords.attributes("width", width, "height", height, "viewBox", "0 0 " + width + " " + height)).append('>');
		if (!names.isEmpty()) svg.append("<defs>");
		names.forEach((definition, name) -> {
			final String tag = definition.substring(0, definition.indexOf('\n'));
			svg.append('<').append(tag).append(" id='").append(name).append('\'').append(definition, tag.length() + 1, definition.length())
				.append("</").append(tag).append('>');
		});
		if (!names.isEmpty()) svg.append("</defs>");
		return svg.append("<g style='font-family:").append(families).append("'>").append(text).append(ends()).append("</g></svg>").toString();
	}
}

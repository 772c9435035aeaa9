package io.github.emvalidation.figure;

import java.util.List;

/**
 * A drawn figure. Its voxels and surfaces are JPEG or PNG images in {@code data:} addresses.
 *
 * @param svg    an {@code <svg>} element, fit to stand inside XHTML. Its text asks for {@link Fonts#FAMILY}
 * @param width  intended width in CSS pixels (96 an inch)
 * @param height intended height in CSS pixels
 * @param curves the visible series of a chart, whose values can be read
 * @param parts  places that a narrow screen shows one below the other; empty where the drawing stays whole
 */
public record Drawing(String svg, int width, int height, List<Curve> curves, List<Part> parts) {

	public Drawing {
		curves = List.copyOf(curves);
		parts = List.copyOf(parts);
	}

	/** A drawing that stays whole. */
	public Drawing(final String svg, final int width, final int height, final List<Curve> curves) {
		this(svg, width, height, curves, List.of());
	}

	/** A rectangle of a drawing, in CSS pixels. */
	public record Part(int x, int y, int width, int height) {}

	/**
	 * A series of a chart.
	 *
	 * @param name  as the legend prints it
	 * @param marks its points that have a place on the axes, in their order
	 */
	public record Curve(String name, List<Mark> marks) {}

	/**
	 * A point of a chart.
	 *
	 * @param x    where it is, in CSS pixels from the left
	 * @param y    and from the top
	 * @param text its values with names and units: "Resolution = 3.2 Å, Voxels = 120"
	 */
	public record Mark(double x, double y, String text) {}
}

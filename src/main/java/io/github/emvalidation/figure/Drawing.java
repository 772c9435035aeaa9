package io.github.emvalidation.figure;

import java.util.List;

/**
 * A drawn figure. Its voxels and surfaces are JPEG or PNG images in {@code data:} addresses.
 *
 * @param svg    an {@code <svg>} element, fit to stand inside XHTML. Its text asks for {@link Fonts#FAMILY}
 * @param width  intended width in CSS pixels (96 an inch)
 * @param height intended height in CSS pixels
 * @param curves the visible series of a chart, whose values can be read
 */
public record Drawing(String svg, int width, int height, List<Curve> curves) {

	public Drawing {
		curves = List.copyOf(curves);
	}

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

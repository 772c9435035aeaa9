package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure;

/** Draws figures. The same figure gives the same text, character by character. */
public final class Drawings {

	private Drawings() {}

	/** Draws a figure in colours for every kind of colour vision. */
	public static Drawing draw(final Figure figure) {
		return draw(figure, Palette.VIRIDIS);
	}

	/**
	 * Draws a figure without its caption, which belongs to the text of the report.
	 *
	 * @param palette colours of what is coloured by a quantity; densities are grey
	 */
	public static Drawing draw(final Figure figure, final Palette palette) {
		return draw(figure, palette, Sheet.WIDTH);
	}

	/** The same as wide as a report shows it: charts and half spheres fill half of a page, all else the whole. */
	public static Drawing fitted(final Figure figure, final Palette palette) {
		final boolean isNarrow = figure instanceof Figure.HalfSphere || figure instanceof Figure.Chart;
		return draw(figure, palette, isNarrow ? Sheet.HALF : Sheet.WIDTH);
	}

	/** The same, of another width in CSS pixels. A narrow surface has one view, a narrow chart smaller letters. */
	public static Drawing draw(final Figure figure, final Palette palette, final int width) {
		if (figure instanceof Figure.Slices slices) return SliceDrawing.of(slices, width);
		if (figure instanceof Figure.ColourSlices slices) return SliceDrawing.of(slices, palette, width);
		if (figure instanceof Figure.Surface surface) return SurfaceDrawing.of(surface, palette, width);
		if (figure instanceof Figure.HalfSphere sphere) return HalfSphereDrawing.of(sphere, palette);
		if (figure instanceof Figure.Chart chart) return ChartDrawing.of(chart, width);
		throw new IllegalArgumentException("no drawing for a " + figure.getClass().getSimpleName());
	}
}

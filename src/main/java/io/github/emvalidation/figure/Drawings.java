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
	 * @param palette colours of what is coloured by a quantity; densities and masks are grey
	 */
	public static Drawing draw(final Figure figure, final Palette palette) {
		if (figure instanceof Figure.Slices slices) return SliceDrawing.of(slices);
		if (figure instanceof Figure.ColourSlices slices) return SliceDrawing.of(slices, palette);
		if (figure instanceof Figure.Surface surface) return SurfaceDrawing.of(surface, palette);
		if (figure instanceof Figure.HalfSphere sphere) return HalfSphereDrawing.of(sphere, palette);
		if (figure instanceof Figure.Chart chart) return ChartDrawing.of(chart);
		throw new IllegalArgumentException("no drawing for a " + figure.getClass().getSimpleName());
	}
}

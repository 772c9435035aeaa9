package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure;

/** Draws figures. The same figure gives the same text, character by character. */
public final class Drawings {

	private Drawings() {}

	/** Draws a figure without its caption, which is text of the report. */
	public static Drawing draw(final Figure figure) {
		if (figure instanceof Figure.Slices slices) return SliceDrawing.of(slices);
		if (figure instanceof Figure.ColourSlices slices) return SliceDrawing.of(slices);
		if (figure instanceof Figure.Surface surface) return SurfaceDrawing.of(surface);
		if (figure instanceof Figure.Chart chart) return ChartDrawing.of(chart);
		throw new IllegalArgumentException("no drawing for a " + figure.getClass().getSimpleName());
	}
}

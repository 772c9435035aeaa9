package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.volume.Mesh;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	/** The same as wide as a report shows it: charts and half spheres fill half of a page, rows of pictures nearly the whole. */
	public static Drawing fitted(final Figure figure, final Palette palette) {
		final boolean isNarrow = figure instanceof Figure.HalfSphere || figure instanceof Figure.Chart;
		return draw(figure, palette, isNarrow ? Sheet.HALF : Sheet.ROW);
	}

	/** The same, of another width in CSS pixels. A narrow surface has one view, a narrow chart smaller letters. */
	public static Drawing draw(final Figure figure, final Palette palette, final int width) {
		if (figure instanceof Figure.Slices slices) return SliceDrawing.of(slices, width);
		if (figure instanceof Figure.ColourSlices slices) return SliceDrawing.of(slices, palette, width);
		if (figure instanceof Figure.Surface surface) return SurfaceDrawing.of(List.of(surface), palette, width).get(0);
		if (figure instanceof Figure.HalfSphere sphere) return HalfSphereDrawing.of(sphere, palette);
		if (figure instanceof Figure.Chart chart) return ChartDrawing.of(chart, width);
		throw new IllegalArgumentException("no drawing for a " + figure.getClass().getSimpleName());
	}

	/** Figures that are best drawn together: those of one surface, and every other figure alone. */
	public static List<List<Figure>> groups(final List<Figure> figures) {
		final Map<Object, List<Figure>> groups = new LinkedHashMap<>();
		for (final Figure figure : figures) {
			final Object key = figure instanceof Figure.Surface surface ? new SameMesh(surface.mesh()) : new Object();
			groups.computeIfAbsent(key, any -> new ArrayList<>()).add(figure);
		}
		return List.copyOf(groups.values());
	}

	/** The drawings of a group, in its order, as wide as a report shows them. */
	public static List<Drawing> drawGroup(final List<Figure> group, final Palette palette) {
		if (!(group.get(0) instanceof Figure.Surface)) return List.of(fitted(group.get(0), palette));
		return SurfaceDrawing.of(group.stream().map(Figure.Surface.class::cast).toList(), palette, Sheet.ROW);
	}

	/** The very same surface, without a look at its many points. */
	private record SameMesh(Mesh mesh) {

		@Override
		public boolean equals(final Object other) {
			return other instanceof SameMesh same && same.mesh == mesh;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(mesh);
		}
	}
}

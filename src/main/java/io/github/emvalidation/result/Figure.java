package io.github.emvalidation.result;

import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Slice;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;

/** A figure as data and caption; the package {@code figure} draws it. */
public sealed interface Figure permits Figure.Slices, Figure.ColourSlices, Figure.Surface, Figure.HalfSphere, Figure.Chart {

	/** A short name, unique within its check and fit for a link: "raw-mask-central". */
	String id();

	/** The caption, in sentences. */
	String caption();

	/**
	 * Slices or projections of a volume across x, y and z, side by side and with the same grey levels.
	 *
	 * @param low      value drawn black
	 * @param high     value drawn white, above {@code low}
	 * @param outlines lines on the panels
	 */
	record Slices(String id, String caption, List<Slice> panels, double low, double high, List<Outline> outlines) implements Figure {

		public Slices {
			panels = List.copyOf(panels);
			outlines = List.copyOf(outlines);
			for (final Outline outline : outlines) {
				if (outline.fields().size() != panels.size()) {
					throw new IllegalArgumentException(id + ": " + panels.size() + " panels, " + outline.fields().size() + " of " + outline.name());
				}
			}
			if (!(low < high)) throw new IllegalArgumentException(id + ": black at " + low + ", white at " + high);
		}
	}

	/**
	 * Lines on slices, where a quantity passes a level.
	 *
	 * @param name   as the key prints it
	 * @param line   which of the two kinds of line
	 * @param fields the quantity on the plane of each panel
	 * @param level  that is passed
	 */
	record Outline(String name, Line line, List<Slice> fields, double level) {

		public Outline {
			fields = List.copyOf(fields);
		}
	}

	/** What a line on slices shows: where the density reaches the contour level, or the edge of a mask. */
	enum Line {
		CONTOUR, MASK
	}

	/**
	 * Slices of local values, which exist only inside the particle, side by side and in the same colours; the outside is pale.
	 *
	 * @param panels values; 0 where there are none
	 * @param inside for each panel one of the same plane: 1 where there are values to colour, else 0
	 * @param within for each panel one of the same plane: 1 in the particle, else 0; what is not coloured there is grey
	 * @param scale  which values the colours stand for
	 * @param label  what is shown, with its unit: "Local B-factor (Å²)"
	 */
	record ColourSlices(String id, String caption, List<Slice> panels, List<Slice> inside, List<Slice> within, Scale scale, String label)
		implements Figure
	{

		/** Slices without grey parts. */
		public ColourSlices(final String id, final String caption, final List<Slice> panels, final List<Slice> inside, final Scale scale,
			final String label)
		{
			this(id, caption, panels, inside, inside, scale, label);
		}

		public ColourSlices {
			panels = List.copyOf(panels);
			inside = List.copyOf(inside);
			within = List.copyOf(within);
			if (panels.size() != inside.size() || panels.size() != within.size()) {
				throw new IllegalArgumentException(id + ": " + panels.size() + " panels, " + inside.size() + " and " + within.size() + " masks");
			}
		}
	}

	/**
	 * A surface seen from three sides, along the x, the y and the z axis.
	 *
	 * @param mesh      in Å; without triangles the figure says that there is no surface
	 * @param colouring empty for a surface of one colour
	 */
	record Surface(String id, String caption, Mesh mesh, Optional<Colouring> colouring) implements Figure {

		public Surface {
			colouring.ifPresent(colours -> {
				if (colours.values().length != mesh.vertexCount()) {
					throw new IllegalArgumentException(id + ": " + colours.values().length + " values for " + mesh.vertexCount() + " vertices");
				}
			});
		}
	}

	/**
	 * Values that a surface is coloured by.
	 *
	 * @param label  what they are, with the unit: "Local resolution (Å)"
	 * @param values one a vertex; NaN where there is none, which is drawn grey
	 * @param scale  which values the colours stand for
	 */
	record Colouring(String label, float[] values, Scale scale) {}

	/**
	 * Values along directions of the half sphere z ≥ 0, seen from +z: z in the middle, x to the right, y upwards. A direction and its
	 * opposite have one value.
	 *
	 * @param directions unit vectors, spread evenly
	 * @param values     one a direction
	 * @param low        value drawn in the first colour of the scale
	 * @param high       value drawn in the last colour, above {@code low}
	 * @param label      what is shown, with its unit: "Resolution along a direction (Å)"
	 * @param marks      directions that are marked with a word
	 */
	record HalfSphere(String id, String caption, List<Vec3> directions, double[] values, double low, double high, String label,
		List<Pointer> marks) implements Figure
	{

		public HalfSphere {
			directions = List.copyOf(directions);
			marks = List.copyOf(marks);
			if (!(low < high)) throw new IllegalArgumentException(id + ": the colours go from " + low + " to " + high);
			if (directions.isEmpty() || directions.size() != values.length) {
				throw new IllegalArgumentException(id + ": " + directions.size() + " directions, " + values.length + " values");
			}
		}
	}

	/**
	 * A direction with a word beside it.
	 *
	 * @param direction unit vector
	 */
	record Pointer(Vec3 direction, String word) {}

	/**
	 * Curves over a common horizontal axis.
	 *
	 * @param top what a second scale on top of the chart gives
	 */
	record Chart(String id, String caption, Axis x, Axis y, List<Series> series, Top top) implements Figure {

		public Chart {
			series = List.copyOf(series);
		}

		/** @param distanceOnTop the horizontal axis is 1/d² in 1/Å²; a second scale on top gives d in Å */
		public Chart(final String id, final String caption, final Axis x, final Axis y, final List<Series> series,
			final boolean distanceOnTop)
		{
			this(id, caption, x, y, series, distanceOnTop ? Top.INVERSE_SQUARE : Top.NOTHING);
		}

		/** Whether a second scale on top gives d in Å. */
		public boolean distanceOnTop() {
			return top != Top.NOTHING;
		}
	}

	/** A second scale, of d in Å, on top of a chart: none, for a horizontal axis of 1/d in 1/Å, or of 1/d² in 1/Å². */
	enum Top {
		NOTHING, INVERSE, INVERSE_SQUARE;

		/** The value of the horizontal axis at d Å. */
		public double at(final double distance) {
			return this == INVERSE ? 1 / distance : 1 / (distance * distance);
		}

		/** The distance in Å at a value of the horizontal axis, above 0. */
		public double distance(final double x) {
			return this == INVERSE ? 1 / x : 1 / Math.sqrt(x);
		}
	}

	/**
	 * @param label what is plotted, with its unit: "Gray level (map units)"
	 * @param log   logarithmic, base 10; values that are not positive are not drawn
	 */
	record Axis(String label, boolean log) {}

	/**
	 * @param name  as the legend prints it
	 * @param x     horizontal values
	 * @param y     as many vertical values
	 * @param style how the points are shown
	 */
	record Series(String name, double[] x, double[] y, Style style) {

		public Series {
			if (x.length != y.length) throw new IllegalArgumentException(name + ": " + x.length + " x and " + y.length + " y values");
		}
	}

	/**
	 * How a series is drawn: a line, separate points, points joined by a line, a dashed line, bars that start at 0, or a shaded band,
	 * whose points go along its lower edge and back along the upper one.
	 */
	enum Style {
		LINE, POINTS, POINTS_AND_LINE, DASHED, BARS, BAND
	}
}

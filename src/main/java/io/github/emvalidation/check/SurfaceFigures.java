package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ContourSurface;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.VertexValues;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Volume;
import java.util.Optional;

/** The pictures of an entry's surface at its contour level, in one colour or coloured by what was measured along it. */
public final class SurfaceFigures {

	/** How the map lies in each of the views; what is not in the pictures' own words. */
	static final String VIEWS = " It is seen from three sides at one scale: along x (y to the right, z up), along y (z to the right, x down) " +
		"and along z (x to the right, y up).";

	private SurfaceFigures() {}

	/** The surface in one colour. */
	public static Figure plain(final Entry entry) {
		return new Figure.Surface("map-surface", caption(entry, "The surface of the map"), ContourSurface.of(entry).mesh(), Optional.empty());
	}

	/**
	 * The surface coloured by a volume.
	 *
	 * @param id     the figure's id
	 * @param what   what the volume holds: "Local resolution"
	 * @param unit   its unit
	 * @param volume as large a box as the entry's, of the same first voxel; the voxels may be larger or smaller
	 * @param where  the volume's voxels that have a value
	 * @param low    value of the first colour: the 2.5th percentile over these voxels
	 * @param high   value of the last colour: the 97.5th percentile
	 */
	public static Figure coloured(final Entry entry, final String id, final String what, final Unit unit, final Volume volume,
		final MapMask where, final double low, final double high)
	{
		final Mesh mesh = ContourSurface.of(entry).mesh();
		final float[] values = VertexValues.of(mesh, volume, where);
		final String label = unit.symbol().isEmpty() ? what : what + " (" + unit.symbol() + ")";
		// values that are all equal have the colour of the middle
		final double margin = low < high ? 0 : Math.max(Math.abs(low) / 100, Float.MIN_NORMAL);
		final StringBuilder caption = new StringBuilder(caption(entry, what + " on the surface of the map"));
		if (mesh.triangleCount() > 0) {
			caption.append(" The colours run from ").append(unit.print(low)).append(" to ").append(unit.print(high))
				.append(" (2.5th to 97.5th percentile); what lies beyond has the colour of the nearer end.");
		}
		if (hasGaps(values)) caption.append(" Grey is where there is no value.");
		return new Figure.Surface(id, caption.toString(), mesh, Optional.of(new Colouring(label, values, low - margin, high + margin)));
	}

	private static boolean hasGaps(final float[] values) {
		for (final float value : values) {
			if (Float.isNaN(value)) return true;
		}
		return false;
	}

	private static String caption(final Entry entry, final String what) {
		final ContourSurface surface = ContourSurface.of(entry);
		final String level = Numbers.digits(surface.level(), 4);
		if (surface.mesh().triangleCount() == 0) return what + ": there is none, as no voxel reaches the contour level " + level + ".";
		final String thinned = surface.step() == 1 ? "" : " As it has very many details, only every " + ordinal(surface.step()) +
			" voxel along each axis was used for the picture.";
		return what + " at the contour level " + level + "." + VIEWS + thinned;
	}

	/** Of a power of 2. */
	private static String ordinal(final int step) {
		return step % 10 == 2 ? step + "nd" : step + "th";
	}
}

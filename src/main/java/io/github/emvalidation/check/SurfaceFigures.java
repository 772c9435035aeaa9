package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ContourSurface;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.VertexValues;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Volume;
import java.util.Optional;

/** Figures of an entry's surface at its contour level, in one colour or coloured by local values. */
public final class SurfaceFigures {

	/** The drawing itself names the direction and the axes of each view. */
	static final String VIEWS = " Three views at one scale.";

	private SurfaceFigures() {}

	/** The surface in one colour. */
	public static Figure plain(final Entry entry) {
		return new Figure.Surface("map-surface", caption(entry, "The surface of the map"), ContourSurface.of(entry).mesh(), Optional.empty());
	}

	/**
	 * The surface coloured by a volume.
	 *
	 * @param id     the figure's id
	 * @param what   name of the local values: "Local resolution"
	 * @param unit   its unit
	 * @param volume the local values; its box and first voxel are those of the entry, its voxels may be larger or smaller
	 * @param where  the volume's voxels that count
	 * @param scale  which values the colours stand for
	 */
	public static Figure coloured(final Entry entry, final String id, final String what, final Unit unit, final Volume volume,
		final MapMask where, final Scale scale)
	{
		final Mesh mesh = ContourSurface.of(entry).mesh();
		final float[] values = VertexValues.of(mesh, volume, where);
		final String label = unit.symbol().isEmpty() ? what : what + " (" + unit.symbol() + ")";
		final StringBuilder caption = new StringBuilder(caption(entry, what + " on the surface of the map"));
		if (mesh.triangleCount() > 0) {
			caption.append(" The colours run from ").append(unit.print(scale.first())).append(" (").append(scale.firstWord()).append(") to ")
				.append(unit.print(scale.last())).append(" (").append(scale.lastWord()).append("); values beyond have the colours of the ends.");
		}
		if (hasGaps(values)) caption.append(" Grey parts do not count.");
		return new Figure.Surface(id, caption.toString(), mesh, Optional.of(new Colouring(label, values, scale)));
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
		if (surface.mesh().triangleCount() == 0) {
			return what + ": there is no surface, because no voxel reaches the contour level " + level + ".";
		}
		final String thinned = surface.step() == 1 ? ""
			: " The surface is very detailed, so the figure uses only every " + ordinal(surface.step()) + " voxel along each axis.";
		return what + " at the contour level " + level + "." + VIEWS + thinned;
	}

	/** The ordinal number of a power of 2. */
	private static String ordinal(final int step) {
		return step % 10 == 2 ? step + "nd" : step + "th";
	}
}

package io.github.emvalidation.figure;

import io.github.emvalidation.volume.Slice;
import java.awt.Rectangle;
import java.awt.geom.Path2D;

/**
 * The lines along which a slice passes a level, by marching squares: the values between the centres of four neighbouring voxels are
 * interpolated linearly along the sides of that square. Where two opposite corners reach the level, the mean of the four decides
 * whether they are joined (Lorensen & Cline 1987 in two dimensions, doi:10.1145/37402.37422).
 */
final class IsoLines {

	/** More squares than this along a side no reader can see. */
	private static final int FINEST = 320;

	private final Slice slice;
	private final double level;
	private final Rectangle place;
	private final int step;
	private final Path2D path = new Path2D.Double();

	private IsoLines(final Slice slice, final double level, final Rectangle place) {
		this.slice = slice;
		this.level = level;
		this.place = place;
		step = Math.max(1, Math.max(slice.width(), slice.height()) / FINEST);
	}

	/** @param place where the slice is drawn, in CSS pixels, its row 0 at the bottom */
	static Path2D of(final Slice slice, final double level, final Rectangle place) {
		final IsoLines lines = new IsoLines(slice, level, place);
		for (int v = 0; v + lines.step < slice.height(); v += lines.step) {
			for (int u = 0; u + lines.step < slice.width(); u += lines.step) lines.square(u, v);
		}
		return lines.path;
	}

	private void square(final int u, final int v) {
		// corners counter-clockwise from the lower left one
		final double[] f = { value(u, v), value(u + step, v), value(u + step, v + step), value(u, v + step) };
		int above = 0;
		for (int i = 0; i < 4; i++) above |= f[i] >= level ? 1 << i : 0;
		if (above == 0 || above == 15) return;
		if (above == 5 || above == 10) {
			final boolean joined = (f[0] + f[1] + f[2] + f[3]) / 4 >= level == (above == 5);
			line(u, v, f, joined ? 0 : 3, joined ? 1 : 0);
			line(u, v, f, joined ? 2 : 1, joined ? 3 : 2);
			return;
		}
		int from = -1;
		for (int side = 0; side < 4; side++) {
			if ((above >> side & 1) == (above >> (side + 1) % 4 & 1)) continue;
			if (from >= 0) line(u, v, f, from, side);
			from = side;
		}
	}

	/** Joins the points at which two sides pass the level; side i runs from corner i to the next. */
	private void line(final int u, final int v, final double[] f, final int from, final int to) {
		final double[] a = point(u, v, f, from);
		final double[] b = point(u, v, f, to);
		path.moveTo(a[0], a[1]);
		path.lineTo(b[0], b[1]);
	}

	private double[] point(final int u, final int v, final double[] f, final int side) {
		final double share = (level - f[side]) / (f[(side + 1) % 4] - f[side]);
		final double x = switch (side) {
			case 0 -> share;
			case 1 -> 1;
			case 2 -> 1 - share;
			default -> 0;
		};
		final double y = switch (side) {
			case 0 -> 0;
			case 1 -> share;
			case 2 -> 1;
			default -> 1 - share;
		};
		// the centre of voxel 0 lies half a voxel inside
		return new double[] { place.x + place.width * (u + x * step + 0.5) / slice.width(),
			place.y + place.height * (1 - (v + y * step + 0.5) / slice.height()) };
	}

	private double value(final int u, final int v) {
		return slice.values()[u + slice.width() * v];
	}
}

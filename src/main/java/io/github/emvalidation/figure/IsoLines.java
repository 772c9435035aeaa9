package io.github.emvalidation.figure;

import io.github.emvalidation.volume.Slice;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.Arrays;

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
	/** By the side of a square that the line passes: the passed sides before and behind it, or -1. */
	private final int[][] neighbours = new int[2][];
	/** By side: where the line passes it, in CSS pixels. */
	private final double[][] points;

	private IsoLines(final Slice slice, final double level, final Rectangle place) {
		this.slice = slice;
		this.level = level;
		this.place = place;
		step = Math.max(1, Math.max(slice.width(), slice.height()) / FINEST);
		final int sides = 2 * slice.width() * slice.height();
		points = new double[sides][];
		for (int i = 0; i < 2; i++) {
			neighbours[i] = new int[sides];
			Arrays.fill(neighbours[i], -1);
		}
	}

	/** @param place where the slice is drawn, in CSS pixels, its row 0 at the bottom */
	static Path2D of(final Slice slice, final double level, final Rectangle place) {
		final IsoLines lines = new IsoLines(slice, level, place);
		for (int v = 0; v + lines.step < slice.height(); v += lines.step) {
			for (int u = 0; u + lines.step < slice.width(); u += lines.step) lines.square(u, v);
		}
		return lines.joined();
	}

	/** The lines as long as they go on: those that end at the side of the slice first, then the closed ones. */
	private Path2D joined() {
		final Path2D path = new Path2D.Double();
		for (int side = 0; side < points.length; side++) {
			if (points[side] != null && neighbours[1][side] < 0) follow(side, path);
		}
		for (int side = 0; side < points.length; side++) if (points[side] != null) follow(side, path);
		return path;
	}

	/** Draws the line that passes a side, and forgets it. */
	private void follow(final int first, final Path2D path) {
		path.moveTo(points[first][0], points[first][1]);
		int before = -1;
		int side = first;
		while (true) {
			points[side] = null;
			final int next = neighbours[0][side] == before ? neighbours[1][side] : neighbours[0][side];
			if (next == first) path.closePath();
			if (next < 0 || points[next] == null) return;
			path.lineTo(points[next][0], points[next][1]);
			before = side;
			side = next;
		}
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
		final int a = side(u, v, from);
		final int b = side(u, v, to);
		if (points[a] == null) points[a] = point(u, v, f, from);
		if (points[b] == null) points[b] = point(u, v, f, to);
		neighbours[neighbours[0][a] < 0 ? 0 : 1][a] = b;
		neighbours[neighbours[0][b] < 0 ? 0 : 1][b] = a;
	}

	/** The number of a square's side, which is also one of the square beside it: twice its first corner, and one more if it runs up. */
	private int side(final int u, final int v, final int i) {
		final int left = i == 1 ? u + step : u;
		final int lower = i == 2 ? v + step : v;
		return 2 * (left + slice.width() * lower) + (i & 1);
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

package io.github.emvalidation.figure;

import io.github.emvalidation.signal.Parallel;
import io.github.emvalidation.volume.Mesh;
import java.util.Arrays;

/**
 * What is seen at every pixel of a picture of a surface: the distance to the viewer, the normal, the colour. Made by a z-buffer,
 * band by band, so that each pixel is written by one thread only and its triangles come in their order.
 */
final class DepthBuffer {

	/** Depth of a pixel where nothing is seen. */
	static final float NOTHING = Float.NEGATIVE_INFINITY;
	private static final int BANDS = 24;

	final int width;
	final int height;
	/** Position towards the viewer, in pixels. */
	final float[] depth;
	/** Unit normals on the screen's axes (right, up, to the viewer). */
	final float[] right;
	final float[] up;
	final float[] front;
	/** Colours, red, green and blue in a byte each. */
	final int[] colour;

	private final float[] x;
	private final float[] y;
	private final float[] z;
	private final float[] normals;

	/**
	 * @param rotation rows of the screen's axes, see {@link View#matrix}
	 * @param centre   the point, in Å, that comes to the middle of the picture
	 * @param scale    pixels per Å
	 * @param colours  a colour a vertex
	 */
	DepthBuffer(final Mesh mesh, final double[][] rotation, final double[] centre, final double scale, final int[] colours,
		final int width, final int height)
	{
		this.width = width;
		this.height = height;
		depth = new float[width * height];
		right = new float[width * height];
		up = new float[width * height];
		front = new float[width * height];
		colour = new int[width * height];
		Arrays.fill(depth, NOTHING);
		final int n = mesh.vertexCount();
		x = new float[n];
		y = new float[n];
		z = new float[n];
		normals = new float[3 * n];
		for (int v = 0; v < n; v++) {
			final double[] p = turned(rotation, mesh.point(v, 0) - centre[0], mesh.point(v, 1) - centre[1], mesh.point(v, 2) - centre[2]);
			x[v] = (float) (width / 2.0 + scale * p[0]);
			y[v] = (float) (height / 2.0 - scale * p[1]);
			z[v] = (float) (scale * p[2]);
			final double[] q = turned(rotation, mesh.normals()[3 * v], mesh.normals()[3 * v + 1], mesh.normals()[3 * v + 2]);
			for (int a = 0; a < 3; a++) normals[3 * v + a] = (float) q[a];
		}
		final int rows = (height + BANDS - 1) / BANDS;
		Parallel.forEach(BANDS, band -> fill(mesh.triangles(), colours, band * rows, Math.min(height, (band + 1) * rows)));
	}

	private static double[] turned(final double[][] r, final double px, final double py, final double pz) {
		return new double[] { r[0][0] * px + r[0][1] * py + r[0][2] * pz, r[1][0] * px + r[1][1] * py + r[1][2] * pz, r[2][0] *
			px + r[2][1] * py + r[2][2] * pz };
	}

	private void fill(final int[] triangles, final int[] colours, final int firstRow, final int endRow) {
		for (int t = 0; t < triangles.length; t += 3) {
			final int a = triangles[t];
			final int b = triangles[t + 1];
			final int c = triangles[t + 2];
			final int top = Math.max(firstRow, (int) Math.ceil(Math.min(y[a], Math.min(y[b], y[c])) - 0.5));
			final int bottom = Math.min(endRow - 1, (int) Math.floor(Math.max(y[a], Math.max(y[b], y[c])) - 0.5));
			if (top <= bottom) triangle(a, b, c, colours, top, bottom);
		}
	}

	private void triangle(final int a, final int b, final int c, final int[] colours, final int top, final int bottom) {
		final double area = (x[b] - x[a]) * (double) (y[c] - y[a]) - (x[c] - x[a]) * (double) (y[b] - y[a]);
		if (area == 0) return;
		final int left = Math.max(0, (int) Math.ceil(Math.min(x[a], Math.min(x[b], x[c])) - 0.5));
		final int rightmost = Math.min(width - 1, (int) Math.floor(Math.max(x[a], Math.max(x[b], x[c])) - 0.5));
		for (int row = top; row <= bottom; row++) {
			final double py = row + 0.5;
			for (int column = left; column <= rightmost; column++) {
				final double px = column + 0.5;
				final double wb = ((px - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (py - y[a])) / area;
				final double wc = ((x[b] - x[a]) * (py - y[a]) - (px - x[a]) * (y[b] - y[a])) / area;
				final double wa = 1 - wb - wc;
				if (wa < 0 || wb < 0 || wc < 0) continue;
				final float d = (float) (wa * z[a] + wb * z[b] + wc * z[c]);
				final int at = column + width * row;
				if (d > depth[at]) set(at, d, a, b, c, wa, wb, wc, colours);
			}
		}
	}

	private void set(final int at, final float d, final int a, final int b, final int c, final double wa, final double wb,
		final double wc, final int[] colours)
	{
		depth[at] = d;
		final double nx = wa * normals[3 * a] + wb * normals[3 * b] + wc * normals[3 * c];
		final double ny = wa * normals[3 * a + 1] + wb * normals[3 * b + 1] + wc * normals[3 * c + 1];
		final double nz = wa * normals[3 * a + 2] + wb * normals[3 * b + 2] + wc * normals[3 * c + 2];
		final double length = Math.max(1e-12, Math.sqrt(nx * nx + ny * ny + nz * nz));
		right[at] = (float) (nx / length);
		up[at] = (float) (ny / length);
		front[at] = (float) (nz / length);
		int mixed = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			final double level = wa * (colours[a] >> shift & 255) + wb * (colours[b] >> shift & 255) + wc * (colours[c] >> shift & 255);
			mixed |= (int) Math.round(level) << shift;
		}
		colour[at] = mixed;
	}
}

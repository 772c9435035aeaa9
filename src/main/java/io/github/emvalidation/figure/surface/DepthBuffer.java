package io.github.emvalidation.figure.surface;

import io.github.emvalidation.progress.Parallel;
import java.util.Arrays;

/**
 * Which triangle of a surface is seen at every pixel, and how near, by a z-buffer. Pixels are filled band by band, each band by
 * one thread that takes the triangles in their order, so that the picture does not depend on the number of threads. Triangles
 * that face away are left out: those of a closed surface are hidden.
 */
final class DepthBuffer {

	/** Depth of a pixel where nothing is seen. */
	static final float NOTHING = Float.NEGATIVE_INFINITY;

	private static final int BANDS = 16;
	private static final int CHUNKS = 32;

	final int width;
	final int height;
	/** Position towards the viewer, in pixels. */
	final float[] depth;
	/** Where the first corner of the triangle seen stands in the mesh's list; not to be asked where nothing is seen. */
	final int[] triangle;

	private final ScreenMesh mesh;

	private DepthBuffer(final ScreenMesh mesh, final int width, final int height) {
		this.mesh = mesh;
		this.width = width;
		this.height = height;
		depth = new float[width * height];
		triangle = new int[width * height];
	}

	static DepthBuffer of(final ScreenMesh mesh, final int width, final int height) {
		final DepthBuffer buffer = new DepthBuffer(mesh, width, height);
		final int[][][] sorted = new int[CHUNKS][][];
		Parallel.forEach(CHUNKS, chunk -> sorted[chunk] = buffer.sortIntoBands(chunk));
		Parallel.forEach(BANDS, band -> buffer.fill(band, sorted));
		return buffer;
	}

	private int firstRow(final int band) {
		return (int) ((long) height * band / BANDS);
	}

	/** For each band the triangles of a chunk of the list that touch it and face the viewer. */
	private int[][] sortIntoBands(final int chunk) {
		final int[] corners = mesh.triangles();
		final int count = corners.length / 3;
		final int[][] lists = new int[BANDS][64];
		final int[] sizes = new int[BANDS];
		final int end = 3 * (int) ((long) count * (chunk + 1) / CHUNKS);
		for (int t = 3 * (int) ((long) count * chunk / CHUNKS); t < end; t += 3) {
			if (mesh.doubleArea(t) >= 0) continue;
			final float y0 = mesh.y(corners[t]);
			final float y1 = mesh.y(corners[t + 1]);
			final float y2 = mesh.y(corners[t + 2]);
			final int top = firstPixel(Math.min(y0, Math.min(y1, y2)));
			final int bottom = lastPixel(Math.max(y0, Math.max(y1, y2)), height);
			if (top > bottom) continue;
			for (int band = top * BANDS / height; band < BANDS && firstRow(band) <= bottom; band++) {
				if (sizes[band] == lists[band].length) lists[band] = Arrays.copyOf(lists[band], 2 * sizes[band]);
				lists[band][sizes[band]++] = t;
			}
		}
		for (int band = 0; band < BANDS; band++) lists[band] = Arrays.copyOf(lists[band], sizes[band]);
		return lists;
	}

	private void fill(final int band, final int[][][] sorted) {
		final int first = firstRow(band);
		final int end = firstRow(band + 1);
		Arrays.fill(depth, width * first, width * end, NOTHING);
		for (final int[][] chunk : sorted) {
			for (final int t : chunk[band]) fill(t, first, end);
		}
	}

	/** The first pixel whose centre is not before a coordinate. */
	private static int firstPixel(final float low) {
		return Math.max(0, (int) Math.ceil(low - 0.5));
	}

	private static int lastPixel(final float high, final int size) {
		return Math.min(size - 1, (int) Math.floor(high - 0.5));
	}

	/** Fills the pixels of one triangle whose centres it covers, in the rows from {@code first} to before {@code end}. */
	private void fill(final int t, final int first, final int end) {
		final int a = mesh.triangles()[t];
		final int b = mesh.triangles()[t + 1];
		final int c = mesh.triangles()[t + 2];
		final int top = Math.max(first, firstPixel(Math.min(mesh.y(a), Math.min(mesh.y(b), mesh.y(c)))));
		final int bottom = lastPixel(Math.max(mesh.y(a), Math.max(mesh.y(b), mesh.y(c))), end);
		final int left = firstPixel(Math.min(mesh.x(a), Math.min(mesh.x(b), mesh.x(c))));
		final int right = lastPixel(Math.max(mesh.x(a), Math.max(mesh.x(b), mesh.x(c))), width);
		final double area = mesh.doubleArea(t);
		// shares of the corners b and c at a pixel, and how they change from column to column
		final double stepB = (mesh.y(c) - mesh.y(a)) / area;
		final double stepC = (mesh.y(a) - mesh.y(b)) / area;
		for (int row = top; row <= bottom; row++) {
			final double shareB = mesh.share(a, c, left, row) / area;
			final double shareC = -mesh.share(a, b, left, row) / area;
			for (int column = left; column <= right; column++) {
				final double ofB = shareB + (column - left) * stepB;
				final double ofC = shareC + (column - left) * stepC;
				if (ofB < 0 || ofC < 0 || ofB + ofC > 1) continue;
				final float near = (float) (mesh.z(a) + ofB * (mesh.z(b) - mesh.z(a)) + ofC * (mesh.z(c) - mesh.z(a)));
				final int at = column + width * row;
				if (near <= depth[at]) continue;
				depth[at] = near;
				triangle[at] = t;
			}
		}
	}
}

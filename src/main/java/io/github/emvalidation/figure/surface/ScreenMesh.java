package io.github.emvalidation.figure.surface;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Mesh;

/**
 * A surface as it stands before a picture's pixels: column to the right, row downwards, depth towards the viewer, all in
 * pixels; pixel (0, 0) has its centre at (0.5, 0.5). Normals have the axes right, up and to the viewer.
 */
final class ScreenMesh {

	private static final int CHUNK = 1 << 13;

	private final int[] triangles;
	private final float[] places;
	private final float[] normals;

	private ScreenMesh(final Mesh mesh) {
		triangles = mesh.triangles();
		places = new float[mesh.points().length];
		normals = new float[mesh.points().length];
	}

	/**
	 * @param rotation rows of the screen's axes, see {@link View#matrix}
	 * @param centre   the point in Å that is seen in the middle
	 * @param scale    pixels per Å
	 */
	static ScreenMesh of(final Mesh mesh, final double[][] rotation, final double[] centre, final double scale, final int width,
		final int height)
	{
		final ScreenMesh turned = new ScreenMesh(mesh);
		final int count = mesh.vertexCount();
		Parallel.forEach((count + CHUNK - 1) / CHUNK, chunk -> {
			for (int v = CHUNK * chunk; v < Math.min(count, CHUNK * (chunk + 1)); v++) {
				for (int axis = 0; axis < 3; axis++) {
					double place = 0;
					double normal = 0;
					for (int k = 0; k < 3; k++) {
						place += rotation[axis][k] * (mesh.points()[3 * v + k] - centre[k]);
						normal += rotation[axis][k] * mesh.normals()[3 * v + k];
					}
					turned.places[3 * v + axis] = (float) (scale * place);
					turned.normals[3 * v + axis] = (float) normal;
				}
				turned.places[3 * v] += width / 2f;
				turned.places[3 * v + 1] = height / 2f - turned.places[3 * v + 1];
			}
		});
		return turned;
	}

	/** Three vertex numbers a triangle. */
	int[] triangles() {
		return triangles;
	}

	float x(final int vertex) {
		return places[3 * vertex];
	}

	float y(final int vertex) {
		return places[3 * vertex + 1];
	}

	float z(final int vertex) {
		return places[3 * vertex + 2];
	}

	/** Component of a vertex's normal: 0 to the right, 1 up, 2 to the viewer. */
	float normal(final int vertex, final int axis) {
		return normals[3 * vertex + axis];
	}

	/** Twice the area, in pixels, of the triangle whose corners begin at {@code t}; below 0 when it faces the viewer, as rows run down. */
	double doubleArea(final int t) {
		final int a = triangles[t];
		final int b = triangles[t + 1];
		final int c = triangles[t + 2];
		return (x(b) - x(a)) * (double) (y(c) - y(a)) - (x(c) - x(a)) * (double) (y(b) - y(a));
	}

	/** Twice the area of the triangle of a pixel's centre and a side from {@code a}: the other corner's share, times {@link #doubleArea}. */
	double share(final int a, final int other, final int column, final int row) {
		return (column + 0.5 - x(a)) * (double) (y(other) - y(a)) - (x(other) - x(a)) * (row + 0.5 - y(a));
	}
}

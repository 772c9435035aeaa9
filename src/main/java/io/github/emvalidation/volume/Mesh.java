package io.github.emvalidation.volume;

/**
 * A surface made of triangles, in Å from the centre of the first voxel of the box it was cut from; axis order x, y, z.
 *
 * @param points    x, y, z of every vertex
 * @param normals   unit vector of every vertex, pointing out of the dense side
 * @param triangles three vertex numbers each, counter-clockwise as seen from outside
 */
public record Mesh(float[] points, float[] normals, int[] triangles) {

	public Mesh {
		if (points.length != normals.length || points.length % 3 != 0 || triangles.length % 3 != 0) {
			throw new IllegalArgumentException(points.length + " coordinates, " + normals.length + " of normals, " + triangles.length +
				" corners: not a mesh");
		}
	}

	/** Number of vertices. */
	public int vertexCount() {
		return points.length / 3;
	}

	/** Number of triangles. */
	public int triangleCount() {
		return triangles.length / 3;
	}

	/** Coordinate of a vertex along {@code axis} (0 = x, 1 = y, 2 = z), in Å. */
	public double point(final int vertex, final int axis) {
		return points[3 * vertex + axis];
	}

	/** Area in Å²: half the cross product of two sides, summed over the triangles. */
	public double area() {
		double sum = 0;
		for (int t = 0; t < triangles.length; t += 3) {
			final double[] n = cross(t);
			sum += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2;
		}
		return sum;
	}

	/** Enclosed volume in Å³ by the divergence theorem; positive when the triangles face outwards. */
	public double enclosedVolume() {
		double sum = 0;
		for (int t = 0; t < triangles.length; t += 3) {
			final double[] n = cross(t);
			final int a = triangles[t];
			sum += (point(a, 0) * n[0] + point(a, 1) * n[1] + point(a, 2) * n[2]) / 6;
		}
		return sum;
	}

	private double[] cross(final int t) {
		final int a = triangles[t];
		final double[] u = side(a, triangles[t + 1]);
		final double[] v = side(a, triangles[t + 2]);
		return new double[] { u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0] };
	}

	private double[] side(final int from, final int to) {
		return new double[] { point(to, 0) - point(from, 0), point(to, 1) - point(from, 1), point(to, 2) - point(from, 2) };
	}
}

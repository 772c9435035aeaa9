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
}

package io.github.emvalidation.signal;

import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The convex hull of points in space as triangles, made by adding one point after the other: what a point sees of the hull goes, and the
 * rim of the hole is joined to it. Time grows with the square of the number of points; meant for some hundreds.
 */
public final class ConvexHull {

	/** How far before a plane a point must lie to count as outside, as a part of its distance from the origin. */
	private static final double FLAT = 1e-12;

	/** Three indices of points, anticlockwise from outside. */
	public record Triangle(int a, int b, int c) {}

	private final List<Vec3> points;
	private List<Triangle> triangles = new ArrayList<>();

	private ConvexHull(final List<Vec3> points) {
		this.points = points;
	}

	/**
	 * The triangles of the hull.
	 *
	 * @param points at least four, not all in one plane
	 */
	public static List<Triangle> of(final List<Vec3> points) {
		final ConvexHull hull = new ConvexHull(points);
		final int[] first = hull.tetrahedron();
		for (int i = 0; i < points.size(); i++) {
			if (i != first[0] && i != first[1] && i != first[2] && i != first[3]) hull.add(i);
		}
		return List.copyOf(hull.triangles);
	}

	/** Four points that are not in one plane, each found as the one farthest from those before it. */
	private int[] tetrahedron() {
		final Vec3 origin = points.get(0);
		final int b = farthest(p -> p.minus(origin).length());
		final Vec3 along = points.get(b).minus(origin);
		final int c = farthest(p -> along.cross(p.minus(origin)).length());
		final Vec3 normal = along.cross(points.get(c).minus(origin));
		final int d = farthest(p -> Math.abs(normal.dot(p.minus(origin))));
		if (!(Math.abs(normal.dot(points.get(d).minus(origin))) > 0)) throw new IllegalArgumentException("the points are in one plane");
		final boolean isBelow = normal.dot(points.get(d).minus(origin)) < 0;
		final int[] base = isBelow ? new int[] { 0, b, c } : new int[] { 0, c, b };
		triangles.add(new Triangle(base[0], base[1], base[2]));
		for (int i = 0; i < 3; i++) triangles.add(new Triangle(base[(i + 1) % 3], base[i], d));
		return new int[] { 0, b, c, d };
	}

	private interface Measure {

		double of(Vec3 point);
	}

	private int farthest(final Measure measure) {
		int best = 0;
		for (int i = 1; i < points.size(); i++) {
			if (measure.of(points.get(i)) > measure.of(points.get(best))) best = i;
		}
		return best;
	}

	private void add(final int point) {
		final List<Triangle> kept = new ArrayList<>();
		final Set<Long> rim = new HashSet<>();
		final List<int[]> edges = new ArrayList<>();
		for (final Triangle triangle : triangles) {
			if (!sees(point, triangle)) {
				kept.add(triangle);
				continue;
			}
			for (final int[] edge : new int[][] { { triangle.a, triangle.b }, { triangle.b, triangle.c }, { triangle.c, triangle.a } }) {
				rim.add(key(edge[0], edge[1]));
				edges.add(edge);
			}
		}
		for (final int[] edge : edges) {
			// an edge between two triangles that both go is there in both directions
			if (!rim.contains(key(edge[1], edge[0]))) kept.add(new Triangle(edge[0], edge[1], point));
		}
		triangles = kept;
	}

	private static long key(final int from, final int to) {
		return (long) from << Integer.SIZE | to;
	}

	private boolean sees(final int point, final Triangle triangle) {
		final Vec3 a = points.get(triangle.a);
		final Vec3 normal = points.get(triangle.b).minus(a).cross(points.get(triangle.c).minus(a));
		final Vec3 p = points.get(point);
		return normal.dot(p.minus(a)) > FLAT * normal.length() * p.length();
	}
}

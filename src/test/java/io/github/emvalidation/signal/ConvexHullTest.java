package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.signal.ConvexHull.Triangle;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConvexHullTest {

	/** Every plane has all points behind it, and as many triangles as Euler's formula asks for go round every point of the hull. */
	@Test
	void allPointsAreBehindEveryTriangle() {
		final Random random = new Random(3);
		final List<Vec3> points = new ArrayList<>();
		for (int i = 0; i < 200; i++) points.add(new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()));
		final List<Triangle> hull = ConvexHull.of(points);
		for (final Triangle triangle : hull) {
			final Vec3 a = points.get(triangle.a());
			final Vec3 normal = points.get(triangle.b()).minus(a).cross(points.get(triangle.c()).minus(a));
			for (final Vec3 point : points) assertTrue(normal.dot(point.minus(a)) < 1e-9);
		}
		final long corners = hull.stream().flatMap(t -> Stream.of(t.a(), t.b(), t.c())).distinct().count();
		assertEquals(2 * corners - 4, hull.size());
	}

	@Test
	void aCubeHasSixFacesOfTwoTriangles() {
		final List<Vec3> points = new ArrayList<>();
		for (int i = 0; i < 8; i++) points.add(new Vec3(i & 1, i >> 1 & 1, i >> 2));
		points.add(new Vec3(0.5, 0.5, 0.5));
		final List<Triangle> hull = ConvexHull.of(points);
		assertEquals(12, hull.size());
		double surface = 0;
		for (final Triangle t : hull) {
			final Vec3 a = points.get(t.a());
			surface += points.get(t.b()).minus(a).cross(points.get(t.c()).minus(a)).length() / 2;
		}
		assertEquals(6, surface, 1e-12);
	}

	@Test
	void flatPointsHaveNoHull() {
		assertThrows(IllegalArgumentException.class, () -> ConvexHull.of(List.of(Vec3.ZERO, new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(1, 1,
			0))));
	}
}

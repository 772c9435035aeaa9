package io.github.emvalidation.signal.fsc;

import io.github.emvalidation.signal.ConvexHull;
import io.github.emvalidation.signal.ConvexHull.Triangle;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;

/** Directions that cover the half sphere z > 0 evenly, each standing for its opposite too. */
public final class Directions {

	/** As many as the directional checks look along. */
	public static final int COUNT = 321;
	private static final double GOLDEN_RATIO = 1.6180339887;

	private Directions() {}

	/** Unit vectors with {@code z_j = (j + 0.5)/n}, each turned against the one before by 1/1.618 of a circle. */
	public static List<Vec3> half(final int count) {
		final List<Vec3> directions = new ArrayList<>();
		for (int j = 0; j < count; j++) {
			final double z = (j + 0.5) / count;
			final double turn = 2 * Math.PI * j / GOLDEN_RATIO;
			final double r = Math.sqrt(1 - z * z);
			directions.add(new Vec3(r * Math.cos(turn), r * Math.sin(turn), z));
		}
		return directions;
	}

	/**
	 * How round the body is that reaches out to a radius along each direction and its opposite: {@code π^(1/3) (6V)^(2/3)/A} of its
	 * volume V and surface A, over that of the unit sphere made of the same triangles. 1 for a ball.
	 *
	 * @param directions unit vectors, not all in one plane
	 * @param radii      one a direction, above 0
	 */
	public static double sphericity(final List<Vec3> directions, final double[] radii) {
		final List<Vec3> sphere = new ArrayList<>(directions);
		directions.forEach(u -> sphere.add(u.times(-1)));
		final List<Vec3> body = new ArrayList<>();
		for (int i = 0; i < sphere.size(); i++) body.add(sphere.get(i).times(radii[i % radii.length]));
		final List<Triangle> triangles = ConvexHull.of(sphere);
		return roundness(body, triangles) / roundness(sphere, triangles);
	}

	private static double roundness(final List<Vec3> points, final List<Triangle> triangles) {
		double volume = 0;
		double surface = 0;
		for (final Triangle triangle : triangles) {
			final Vec3 a = points.get(triangle.a());
			final Vec3 b = points.get(triangle.b());
			final Vec3 c = points.get(triangle.c());
			volume += Math.abs(a.dot(b.cross(c))) / 6;
			surface += b.minus(a).cross(c.minus(a)).length() / 2;
		}
		return Math.cbrt(Math.PI) * Math.pow(6 * volume, 2.0 / 3) / surface;
	}
}

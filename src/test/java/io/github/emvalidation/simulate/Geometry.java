package io.github.emvalidation.simulate;

import io.github.emvalidation.volume.Vec3;

/** Distances and angles recomputed from coordinates, by other formulas than those they were made with. */
final class Geometry {

	private Geometry() {}

	static double distance(final Vec3 a, final Vec3 b) {
		return Math.sqrt(Math.pow(a.x() - b.x(), 2) + Math.pow(a.y() - b.y(), 2) + Math.pow(a.z() - b.z(), 2));
	}

	/** Torsion a-b-c-d in degrees, positive when d is clockwise of a for who looks from b to c (IUPAC 1974). */
	static double torsion(final Vec3 a, final Vec3 b, final Vec3 c, final Vec3 d) {
		final Vec3 left = b.minus(a).cross(c.minus(b));
		final Vec3 right = c.minus(b).cross(d.minus(c));
		return Math.toDegrees(Math.atan2(b.minus(a).dot(right) * distance(b, c), left.dot(right)));
	}

	/** Six times the signed volume of the tetrahedron over the corner {@code at}. */
	static double triple(final Vec3 at, final Vec3 a, final Vec3 b, final Vec3 c) {
		return a.minus(at).dot(b.minus(at).cross(c.minus(at)));
	}
}

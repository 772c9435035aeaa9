package io.github.emvalidation.training;

import io.github.emvalidation.volume.Vec3;
import java.util.random.RandomGenerator;

/**
 * A rotation about the origin, drawn evenly from all rotations.
 *
 * @param x first row of the rotation matrix
 * @param y second row
 * @param z third row
 */
public record Pose(Vec3 x, Vec3 y, Vec3 z) {

	/** A rotation from a random unit quaternion (Shoemake 1992, doi:10.1016/B978-0-08-050755-2.50036-1). */
	public static Pose random(final RandomGenerator random) {
		final double first = random.nextDouble();
		final double a = 2 * Math.PI * random.nextDouble();
		final double b = 2 * Math.PI * random.nextDouble();
		final double i = Math.sqrt(1 - first) * Math.sin(a);
		final double j = Math.sqrt(1 - first) * Math.cos(a);
		final double k = Math.sqrt(first) * Math.sin(b);
		final double w = Math.sqrt(first) * Math.cos(b);
		return new Pose(
			new Vec3(1 - 2 * (j * j + k * k), 2 * (i * j - k * w), 2 * (i * k + j * w)),
			new Vec3(2 * (i * j + k * w), 1 - 2 * (i * i + k * k), 2 * (j * k - i * w)),
			new Vec3(2 * (i * k - j * w), 2 * (j * k + i * w), 1 - 2 * (i * i + j * j)));
	}

	/** A point after the rotation. */
	public Vec3 apply(final Vec3 point) {
		return new Vec3(x.dot(point), y.dot(point), z.dot(point));
	}
}

package io.github.emvalidation.volume;

/**
 * Three real numbers along the axes 0 = x, 1 = y, 2 = z; the unit depends on the use.
 *
 * @param x along x
 * @param y along y
 * @param z along z
 */
public record Vec3(double x, double y, double z) {

	public static final Vec3 ZERO = new Vec3(0, 0, 0);

	/** The same number along every axis. */
	public static Vec3 all(final double value) {
		return new Vec3(value, value, value);
	}

	/** The number along {@code axis}, 0 = x, 1 = y, 2 = z. */
	public double get(final int axis) {
		return switch (axis) {
			case 0 -> x;
			case 1 -> y;
			case 2 -> z;
			default -> throw new IndexOutOfBoundsException("axis " + axis + ", expected 0 (x), 1 (y) or 2 (z)");
		};
	}

	public Vec3 plus(final Vec3 other) {
		return new Vec3(x + other.x, y + other.y, z + other.z);
	}

	public Vec3 minus(final Vec3 other) {
		return new Vec3(x - other.x, y - other.y, z - other.z);
	}

	public Vec3 times(final double factor) {
		return new Vec3(x * factor, y * factor, z * factor);
	}

	public double dot(final Vec3 other) {
		return x * other.x + y * other.y + z * other.z;
	}

	/** The vector product, right-handed: x × y = z. */
	public Vec3 cross(final Vec3 other) {
		return new Vec3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
	}

	public double length() {
		return Math.sqrt(dot(this));
	}

	/** The same direction with length 1. */
	public Vec3 unit() {
		return times(1 / length());
	}
}

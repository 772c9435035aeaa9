package io.github.emvalidation.volume;

/**
 * Three whole numbers along the axes 0 = x, 1 = y, 2 = z.
 *
 * @param x along x
 * @param y along y
 * @param z along z
 */
public record Int3(int x, int y, int z) {

	/** The same number along every axis. */
	public static Int3 all(final int n) {
		return new Int3(n, n, n);
	}

	/** The number along {@code axis}, 0 = x, 1 = y, 2 = z. */
	public int get(final int axis) {
		return switch (axis) {
			case 0 -> x;
			case 1 -> y;
			case 2 -> z;
			default -> throw new IndexOutOfBoundsException("axis " + axis + ", expected 0 (x), 1 (y) or 2 (z)");
		};
	}

	/** x · y · z, without overflow. */
	public long product() {
		return (long) x * y * z;
	}

	@Override
	public String toString() {
		return x + " × " + y + " × " + z;
	}
}

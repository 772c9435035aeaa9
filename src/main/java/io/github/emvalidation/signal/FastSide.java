package io.github.emvalidation.signal;

/** Box sides that transforms are fast for: even, and without prime factors above 5. */
public final class FastSide {

	private FastSide() {}

	/** The smallest such side of at least {@code least} voxels. */
	public static int from(final int least) {
		int side = Math.max(2, least + (least & 1));
		while (!isFast(side)) side += 2;
		return side;
	}

	private static boolean isFast(final int n) {
		int rest = n;
		for (final int factor : new int[] { 2, 3, 5 }) {
			while (rest % factor == 0) rest /= factor;
		}
		return rest == 1;
	}
}

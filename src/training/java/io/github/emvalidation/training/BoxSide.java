package io.github.emvalidation.training;

/** Box sides that are transformed fast. */
final class BoxSide {

	private BoxSide() {}

	/** The least even number of at least {@code n} without a prime factor above 5. */
	static int atLeast(final int n) {
		int side = n + n % 2;
		while (!isSmooth(side)) side += 2;
		return side;
	}

	private static boolean isSmooth(final int n) {
		int rest = n;
		for (final int factor : new int[] { 2, 3, 5 }) {
			while (rest % factor == 0) rest /= factor;
		}
		return rest == 1;
	}
}

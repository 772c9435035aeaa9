package io.github.emvalidation.network;

import java.util.Arrays;

/**
 * An array of weights: plain numbers, no engine.
 *
 * @param shape  its sizes, the slowest-varying index first; a single number has none
 * @param values as many as the product of the sizes; not to be changed
 */
public record Tensor(long[] shape, float[] values) {

	public Tensor {
		final long expected = count(shape);
		if (expected != values.length) {
			throw new IllegalArgumentException(values.length + " values for a shape of " + Arrays.toString(shape));
		}
	}

	/**
	 * How many values a shape has.
	 *
	 * @throws IllegalArgumentException when a size is negative
	 * @throws ArithmeticException      when they are more than 2⁶³
	 */
	public static long count(final long[] shape) {
		long product = 1;
		for (final long size : shape) {
			if (size < 0) throw new IllegalArgumentException("a shape of " + Arrays.toString(shape));
			product = Math.multiplyExact(product, size);
		}
		return product;
	}

	/** The sizes as people write them: "4 × 1 × 5". */
	String size() {
		return size(shape);
	}

	static String size(final long... shape) {
		return shape.length == 0 ? "a single number" : String.join(" × ", Arrays.stream(shape).mapToObj(Long::toString).toList());
	}
}

package io.github.emvalidation.signal.fft;

/**
 * The sums of rows that {@link BatchFft} is made of, over the first {@code columns} numbers of each.
 * <p>
 * The optimizing compiler of Java 17 turns a loop into vector instructions only if its body is small, some seven rows in all, and if it
 * can tell the terms apart: of two sums of two products it takes those of one element for those of the next, and gives up, which
 * halves the speed. So one of such a pair is written as a difference, with the factor's sign changed, which gives the same bits.
 */
final class RowSums {

	private RowSums() {}

	/** {@code plus, minus = a ± b} */
	static void pair(final int columns, final double[] plus, final double[] minus, final double[] a, final double[] b) {
		for (int i = 0; i < columns; i++) {
			final double first = a[i];
			final double second = b[i];
			plus[i] = first + second;
			minus[i] = first - second;
		}
	}

	/** {@code plus, minus = (ca·a + cb·b) ± (cc·c + cd·d)} */
	static void pair(final int columns, final double[] plus, final double[] minus, final double ca, final double[] a, final double cb,
		final double[] b, final double cc, final double[] c, final double cd, final double[] d)
	{
		final double minusCd = -cd;
		for (int i = 0; i < columns; i++) {
			final double even = ca * a[i] + cb * b[i];
			final double odd = cc * c[i] - minusCd * d[i];
			plus[i] = even + odd;
			minus[i] = even - odd;
		}
	}

	/** {@code plus, minus = a ± (cb·b + cc·c)} */
	static void radix2(final int columns, final double[] plus, final double[] minus, final double[] a, final double cb, final double[] b,
		final double cc, final double[] c)
	{
		for (int i = 0; i < columns; i++) {
			final double odd = cb * b[i] + cc * c[i];
			plus[i] = a[i] + odd;
			minus[i] = a[i] - odd;
		}
	}

	/** {@code plus, minus = (a + cb·b) ± cc·c} */
	static void radix3(final int columns, final double[] plus, final double[] minus, final double[] a, final double cb, final double[] b,
		final double cc, final double[] c)
	{
		for (int i = 0; i < columns; i++) {
			final double even = a[i] + cb * b[i];
			final double odd = cc * c[i];
			plus[i] = even + odd;
			minus[i] = even - odd;
		}
	}

	/** {@code plus, minus = (a + cb·b + cc·c) ± (cd·d + ce·e)} */
	static void radix5(final int columns, final double[] plus, final double[] minus, final double[] a, final double cb, final double[] b,
		final double cc, final double[] c, final double cd, final double[] d, final double ce, final double[] e)
	{
		for (int i = 0; i < columns; i++) {
			final double even = a[i] + cb * b[i] + cc * c[i];
			final double odd = cd * d[i] + ce * e[i];
			plus[i] = even + odd;
			minus[i] = even - odd;
		}
	}

	/** {@code plus, minus = a ± (b + cc·c + cd·d + ce·e)} */
	static void join(final int columns, final double[] plus, final double[] minus, final double[] a, final double[] b, final double cc,
		final double[] c, final double cd, final double[] d, final double ce, final double[] e)
	{
		for (int i = 0; i < columns; i++) {
			final double odd = b[i] + cc * c[i] + cd * d[i] + ce * e[i];
			plus[i] = a[i] + odd;
			minus[i] = a[i] - odd;
		}
	}

	/** {@code into = a + b} */
	static void add(final int columns, final double[] into, final double[] a, final double[] b) {
		for (int i = 0; i < columns; i++) into[i] = a[i] + b[i];
	}

	/** {@code into = a + b + c} */
	static void add(final int columns, final double[] into, final double[] a, final double[] b, final double[] c) {
		for (int i = 0; i < columns; i++) into[i] = a[i] + b[i] + c[i];
	}

	/** {@code into = a + cb·b + cc·c + cd·d} */
	static void add(final int columns, final double[] into, final double[] a, final double cb, final double[] b, final double cc,
		final double[] c, final double cd, final double[] d)
	{
		for (int i = 0; i < columns; i++) into[i] = a[i] + cb * b[i] + cc * c[i] + cd * d[i];
	}
}

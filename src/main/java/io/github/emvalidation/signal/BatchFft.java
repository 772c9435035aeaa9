package io.github.emvalidation.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * Discrete Fourier transforms of many complex sequences of one length at once, in double precision:
 * {@code X_k = Σ_i x_i exp(∓2πi·ik/n)}, neither direction normalised.
 * <p>
 * Row {@code i} holds element {@code i} of every sequence, so sequence number c is column c of the rows. Every step of
 * the transform is then a sum of a few rows, each times one number, into another row: loops with a single store over
 * contiguous numbers, which Java turns into vector instructions (the usual butterfly with many stores it leaves scalar). That, and
 * rows that stay in the processor's cache, is what makes it fast; about 50 to 150 columns suit best.
 * <p>
 * Mixed radix, decimation in time, self-sorting (Stockham): radix 2 and any odd prime p, whose cost grows with p; meant for
 * lengths without large prime factors. Not for use by several threads at once.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1965-0178586-1">Cooley &amp; Tukey 1965</a>
 */
final class BatchFft {

	private final int length;
	private final int[] factors;
	private final double[] cos;
	private final double[] sin;

	/** The sequences' rows, and the rows that the next step writes to. */
	private double[][] re;
	private double[][] im;
	private double[][] nextRe;
	private double[][] nextIm;

	/** Twiddled sums and differences of the rows j and p-j within a butterfly of radix p, at index j-1. */
	private final double[][] sumRe;
	private final double[][] sumIm;
	private final double[][] diffRe;
	private final double[][] diffIm;

	/**
	 * @param length   elements of a sequence, at least 1
	 * @param capacity the most sequences that a call will transform
	 */
	BatchFft(final int length, final int capacity) {
		this.length = length;
		factors = primeFactors(length);
		cos = new double[length];
		sin = new double[length];
		for (int i = 0; i < length; i++) {
			cos[i] = Math.cos(2 * Math.PI * i / length);
			sin[i] = Math.sin(2 * Math.PI * i / length);
		}
		re = new double[length][capacity];
		im = new double[length][capacity];
		nextRe = new double[length][capacity];
		nextIm = new double[length][capacity];
		int pairs = 0;
		for (final int factor : factors) pairs = Math.max(pairs, (factor - 1) / 2);
		sumRe = new double[pairs][capacity];
		sumIm = new double[pairs][capacity];
		diffRe = new double[pairs][capacity];
		diffIm = new double[pairs][capacity];
	}

	/** Elements of a sequence. */
	int length() {
		return length;
	}

	/** The real parts of element {@code i} of all sequences, to be filled before and read after a transform; a transform moves it. */
	double[] re(final int i) {
		return re[i];
	}

	/** The imaginary parts, likewise. */
	double[] im(final int i) {
		return im[i];
	}

	/** Transforms the first {@code columns} sequences with exp(-2πi·ik/n), in place. */
	void forward(final int columns) {
		exchangeParts();
		inverse(columns);
		exchangeParts();
	}

	/** Transforms the first {@code columns} sequences with exp(+2πi·ik/n), in place and without the factor 1/n. */
	void inverse(final int columns) {
		int done = 1;
		for (final int radix : factors) {
			step(radix, done, columns);
			done *= radix;
			final double[][] usedRe = re;
			final double[][] usedIm = im;
			re = nextRe;
			im = nextIm;
			nextRe = usedRe;
			nextIm = usedIm;
		}
	}

	/** Swapping real and imaginary part before and after turns the inverse transform into the forward one. */
	private void exchangeParts() {
		final double[][] real = re;
		re = im;
		im = real;
		final double[][] nextReal = nextRe;
		nextRe = nextIm;
		nextIm = nextReal;
	}

	/** Joins transforms of length {@code done} to transforms of length {@code done*radix}. */
	private void step(final int radix, final int done, final int columns) {
		final int blocks = length / (done * radix);
		for (int block = 0; block < blocks; block++) {
			for (int k = 0; k < done; k++) {
				final int in = block * done + k;
				final int out = block * done * radix + k;
				if (radix == 2) butterfly2(in, blocks * done, out, done, blocks * k, columns);
				else butterfly(radix, in, blocks * done, out, done, blocks * k, columns);
			}
		}
	}

	/** Radix 2: the rows {@code in} and {@code in+stride} to the rows {@code out} and {@code out+apart}. */
	private void butterfly2(final int in, final int stride, final int out, final int apart, final int angle, final int columns) {
		final double c = cos[angle];
		final double s = sin[angle];
		final double[] aRe = re[in];
		final double[] aIm = im[in];
		final double[] bRe = re[in + stride];
		final double[] bIm = im[in + stride];
		combine(columns, nextRe[out], aRe, c, bRe, -s, bIm);
		combine(columns, nextIm[out], aIm, c, bIm, s, bRe);
		combine(columns, nextRe[out + apart], aRe, -c, bRe, s, bIm);
		combine(columns, nextIm[out + apart], aIm, -c, bIm, -s, bRe);
	}

	/**
	 * Odd radix p: with the twiddled inputs y_j, sums y_j + y_(p-j) and differences y_j - y_(p-j) of the (p-1)/2 pairs give
	 * X_s = y_0 + Σ_j [cos(2πsj/p)·sum_j + i·sin(2πsj/p)·difference_j], and X_(p-s) with the sines' sign changed.
	 */
	private void butterfly(final int p, final int in, final int stride, final int out, final int apart, final int angle,
		final int columns)
	{
		final int pairs = (p - 1) / 2;
		for (int j = 1; j <= pairs; j++) {
			twiddlePair(j, in + stride * j, angle * j, in + stride * (p - j), angle * (p - j), columns);
		}
		for (int s = 0; s <= pairs; s++) {
			sumPairs(p, s, -1, re[in], sumRe, diffIm, nextRe[out + apart * s], columns);
			sumPairs(p, s, 1, im[in], sumIm, diffRe, nextIm[out + apart * s], columns);
			if (s == 0) continue;
			sumPairs(p, s, 1, re[in], sumRe, diffIm, nextRe[out + apart * (p - s)], columns);
			sumPairs(p, s, -1, im[in], sumIm, diffRe, nextIm[out + apart * (p - s)], columns);
		}
	}

	/** Sum and difference of row {@code a} turned by its twiddle angle and row {@code b} turned by its own, into pair {@code j}. */
	private void twiddlePair(final int j, final int a, final int angleA, final int b, final int angleB, final int columns) {
		final double ca = cos[angleA];
		final double sa = sin[angleA];
		final double cb = cos[angleB];
		final double sb = sin[angleB];
		combine(columns, sumRe[j - 1], ca, re[a], -sa, im[a], cb, re[b], -sb, im[b]);
		combine(columns, sumIm[j - 1], ca, im[a], sa, re[a], cb, im[b], sb, re[b]);
		combine(columns, diffRe[j - 1], ca, re[a], -sa, im[a], -cb, re[b], sb, im[b]);
		combine(columns, diffIm[j - 1], ca, im[a], sa, re[a], -cb, im[b], -sb, re[b]);
	}

	/** {@code into = first + Σ_j cos(2πsj/p)·sums_j + sign·sin(2πsj/p)·differences_j}, two pairs at a time. */
	private void sumPairs(final int p, final int s, final int sign, final double[] first, final double[][] sums,
		final double[][] differences, final double[] into, final int columns)
	{
		final int pairs = (p - 1) / 2;
		final int turn = length / p;
		double[] base = first;
		int j = 1;
		if (pairs % 2 == 1) {
			final int angle = s * turn;
			combine(columns, into, base, cos[angle], sums[0], sign * sin[angle], differences[0]);
			base = into;
			j = 2;
		}
		for (; j < pairs; j += 2) {
			final int a = s * j % p * turn;
			final int b = s * (j + 1) % p * turn;
			combine(columns, into, base, cos[a], sums[j - 1], sign * sin[a], differences[j - 1],
				cos[b], sums[j], sign * sin[b], differences[j]);
			base = into;
		}
	}

	/** {@code into = a + cb·b + cc·c} */
	private static void combine(final int columns, final double[] into, final double[] a, final double cb, final double[] b,
		final double cc, final double[] c)
	{
		for (int i = 0; i < columns; i++) into[i] = a[i] + cb * b[i] + cc * c[i];
	}

	/** {@code into = ca·a + cb·b + cc·c + cd·d} */
	private static void combine(final int columns, final double[] into, final double ca, final double[] a, final double cb,
		final double[] b, final double cc, final double[] c, final double cd, final double[] d)
	{
		for (int i = 0; i < columns; i++) into[i] = ca * a[i] + cb * b[i] + cc * c[i] + cd * d[i];
	}

	/** {@code into = a + cb·b + cc·c + cd·d + ce·e} */
	private static void combine(final int columns, final double[] into, final double[] a, final double cb, final double[] b,
		final double cc, final double[] c, final double cd, final double[] d, final double ce, final double[] e)
	{
		for (int i = 0; i < columns; i++) into[i] = a[i] + cb * b[i] + cc * c[i] + cd * d[i] + ce * e[i];
	}

	/** The prime factors, largest first. */
	private static int[] primeFactors(final int n) {
		final List<Integer> factors = new ArrayList<>();
		int rest = n;
		for (int p = 2; rest > 1; p++) {
			for (; rest % p == 0; rest /= p) factors.add(0, p);
		}
		return factors.stream().mapToInt(Integer::intValue).toArray();
	}
}

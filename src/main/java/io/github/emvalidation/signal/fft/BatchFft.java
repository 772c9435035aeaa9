package io.github.emvalidation.signal.fft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Discrete Fourier transforms of many complex sequences of one length at once, in double precision:
 * {@code X_k = Σ_i x_i exp(∓2πi·ik/n)}, neither direction normalised.
 * <p>
 * Row {@code i} holds element {@code i} of every sequence, so sequence number c is column c of the rows. Every step of
 * the transform is then a sum of a few rows, each times one number: loops over contiguous numbers with at most seven rows in all,
 * which Java turns into vector instructions (a whole butterfly at once it leaves scalar). That, and rows that stay in the
 * processor's cache, is what makes it fast; about 75 to 300 columns suit best.
 * <p>
 * Mixed radix, decimation in time, self-sorting (Stockham): radix 2 and any odd prime p, whose cost grows with p. A prime factor of
 * about 250 or more is left to {@link PrimeLines} where they are faster. Lengths without large prime factors are by far the fastest.
 * Not for use by several threads at once.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1965-0178586-1">Cooley &amp; Tukey 1965</a>
 */
public final class BatchFft {

	private final int length;
	/** The prime factors, largest first. */
	private final int[] factors;
	/** For the step of the largest prime factor, which is the first; null if it goes by sums of rows as all others do. */
	private final PrimeLines lines;
	private final double[] cos;
	private final double[] sin;

	/** The sequences' rows: {@code x[0]} the real parts, {@code x[1]} the imaginary ones; and the rows that the next step writes to. */
	private double[][][] x;
	private double[][][] next;

	/** Twiddled sums and differences of the rows j and p-j within a butterfly of radix p, real and imaginary, at index j-1. */
	private final double[][][] sums;
	private final double[][][] differences;
	/** For radices above 5: what the outputs s and p-s have in common, and what they differ by. */
	private final double[] even;
	private final double[] odd;

	/**
	 * @param length   elements of a sequence, at least 1
	 * @param capacity the most sequences that a call will transform
	 */
	public BatchFft(final int length, final int capacity) {
		this(length, capacity, PrimeLines.areFaster(largestPrime(length)));
	}

	/** @param byLines whether the step of the largest prime factor goes line by line, whatever is faster */
	BatchFft(final int length, final int capacity, final boolean byLines) {
		this.length = length;
		factors = primeFactors(length);
		lines = byLines ? new PrimeLines(factors[0]) : null;
		cos = new double[length];
		sin = new double[length];
		for (int i = 0; i < length; i++) {
			cos[i] = Math.cos(2 * Math.PI * i / length);
			sin[i] = Math.sin(2 * Math.PI * i / length);
		}
		final int[] bySums = Arrays.copyOfRange(factors, byLines ? 1 : 0, factors.length);
		final int pairs = bySums.length == 0 ? 0 : (bySums[0] - 1) / 2;
		x = new double[2][length][capacity];
		next = new double[2][length][capacity];
		sums = new double[2][pairs][capacity];
		differences = new double[2][pairs][capacity];
		even = new double[capacity];
		odd = new double[capacity];
	}

	/** Elements of a sequence. */
	int length() {
		return length;
	}

	/** The real parts of element {@code i} of all sequences, to be filled before and read after a transform; a transform moves it. */
	public double[] re(final int i) {
		return x[0][i];
	}

	/** The imaginary parts, likewise. */
	public double[] im(final int i) {
		return x[1][i];
	}

	/** The real ({@code part} 0) or imaginary parts (1) of all elements, row by row as {@link #re} and {@link #im} give them. */
	public double[][] rows(final int part) {
		return x[part];
	}

	/** Transforms the first {@code columns} sequences with exp(-2πi·ik/n), in place. */
	void forward(final int columns) {
		exchangeParts();
		inverse(columns);
		exchangeParts();
	}

	/** Transforms the first {@code columns} sequences with exp(+2πi·ik/n), in place and without the factor 1/n. */
	public void inverse(final int columns) {
		int done = 1;
		for (final int radix : factors) {
			if (done == 1 && lines != null) stepByLines(radix, columns);
			else step(radix, done, columns);
			done *= radix;
			final double[][][] used = x;
			x = next;
			next = used;
		}
	}

	/** Swapping real and imaginary part before and after turns the inverse transform into the forward one. */
	private void exchangeParts() {
		final double[][] real = x[0];
		x[0] = x[1];
		x[1] = real;
	}

	/** The first step, from single elements to transforms of length {@code prime}. */
	private void stepByLines(final int prime, final int columns) {
		final int blocks = length / prime;
		for (int block = 0; block < blocks; block++) lines.inverse(x, block, blocks, next, block * prime, columns);
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
		for (int part = 0; part < 2; part++) {
			final double[] plus = next[part][out];
			final double[] minus = next[part][out + apart];
			final double[] first = x[part][in];
			final double[] second = x[part][in + stride];
			if (angle == 0) RowSums.pair(columns, plus, minus, first, second);
			else RowSums.radix2(columns, plus, minus, first, cos[angle], second, sign(part) * sin[angle], x[1 - part][in + stride]);
		}
	}

	/** Times i the imaginary part goes to the real one with this sign, and the real part to the imaginary one. */
	private static int sign(final int part) {
		return part == 0 ? -1 : 1;
	}

	/**
	 * Odd radix p: with the twiddled inputs y_j, sums y_j + y_(p-j) and differences y_j - y_(p-j) of the (p-1)/2 pairs give
	 * X_s = y_0 + Σ_j [cos(2πsj/p)·sum_j + i·sin(2πsj/p)·difference_j], and X_(p-s) with the sines' sign changed.
	 */
	private void butterfly(final int p, final int in, final int stride, final int out, final int apart, final int angle,
		final int columns)
	{
		for (int part = 0; part < 2; part++) {
			for (int j = 1; 2 * j < p; j++) {
				final int a = in + stride * j;
				final int b = in + stride * (p - j);
				if (angle == 0) RowSums.pair(columns, sums[part][j - 1], differences[part][j - 1], x[part][a], x[part][b]);
				else twiddlePair(part, j, a, angle * j, b, angle * (p - j), columns);
			}
		}
		for (int part = 0; part < 2; part++) {
			total(p, next[part][out], x[part][in], sums[part], columns);
			for (int s = 1; 2 * s < p; s++) {
				output(p, s, part, x[part][in], next[part][out + apart * s], next[part][out + apart * (p - s)], columns);
			}
		}
	}

	/** Sum and difference of row {@code a} turned by its twiddle angle and row {@code b} turned by its own, into pair {@code j}. */
	private void twiddlePair(final int part, final int j, final int a, final int angleA, final int b, final int angleB,
		final int columns)
	{
		final int sign = sign(part);
		RowSums.pair(columns, sums[part][j - 1], differences[part][j - 1], cos[angleA], x[part][a], sign * sin[angleA], x[1 - part][a],
			cos[angleB], x[part][b], sign * sin[angleB], x[1 - part][b]);
	}

	/** {@code into = first + Σ_j sum_j} */
	private static void total(final int p, final double[] into, final double[] first, final double[][] sum, final int columns) {
		if (p == 3) RowSums.add(columns, into, first, sum[0]);
		else RowSums.add(columns, into, first, sum[0], sum[1]);
		for (int j = 2; 2 * j < p - 1; j++) RowSums.add(columns, into, into, sum[j]);
	}

	/** {@code plus, minus = first + Σ_j cos(2πsj/p)·sum_j ± i·Σ_j sin(2πsj/p)·difference_j}, its real or imaginary part. */
	private void output(final int p, final int s, final int part, final double[] first, final double[] plus, final double[] minus,
		final int columns)
	{
		final double[][] sum = sums[part];
		final double[][] difference = differences[1 - part];
		final int sign = sign(part);
		final int turn = length / p;
		final int twice = 2 * s % p * turn;
		if (p == 3) RowSums.radix3(columns, plus, minus, first, cos[turn], sum[0], sign * sin[turn], difference[0]);
		else if (p == 5) {
			RowSums.radix5(columns, plus, minus, first, cos[s * turn], sum[0], cos[twice], sum[1], sign * sin[s * turn], difference[0],
				sign * sin[twice], difference[1]);
		}
		else outputByThrees(p, s, sign, first, sum, difference, plus, minus, columns);
	}

	/** Three pairs at a time; beyond the last pair come zeros times the first one. */
	private void outputByThrees(final int p, final int s, final int sign, final double[] first, final double[][] sum,
		final double[][] difference, final double[] plus, final double[] minus, final int columns)
	{
		final int pairs = (p - 1) / 2;
		Arrays.fill(odd, 0, columns, 0);
		for (int j = 0; j < pairs; j += 3) {
			final int b = j + 1 < pairs ? j + 1 : 0;
			final int c = j + 2 < pairs ? j + 2 : 0;
			final int turnA = turn(p, s, j);
			final int turnB = turn(p, s, b);
			final int turnC = turn(p, s, c);
			RowSums.add(columns, even, j == 0 ? first : even, cos[turnA], sum[j], b == 0 ? 0 : cos[turnB], sum[b],
				c == 0 ? 0 : cos[turnC], sum[c]);
			final double sinA = sign * sin[turnA];
			final double sinB = b == 0 ? 0 : sign * sin[turnB];
			final double sinC = c == 0 ? 0 : sign * sin[turnC];
			if (j + 3 < pairs) RowSums.add(columns, odd, odd, sinA, difference[j], sinB, difference[b], sinC, difference[c]);
			else RowSums.join(columns, plus, minus, even, odd, sinA, difference[j], sinB, difference[b], sinC, difference[c]);
		}
	}

	/** The angle of pair {@code pair}, counted from 0, at output {@code s} of radix {@code p}, in units of 2π/length. */
	private int turn(final int p, final int s, final int pair) {
		return s * (pair + 1) % p * (length / p);
	}

	private static int largestPrime(final int n) {
		return n == 1 ? 1 : primeFactors(n)[0];
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

package io.github.emvalidation.report.screen;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Writes bits in as few bytes as their probabilities allow, by arithmetic coding: a bit of probability p takes -log2 p bits (Martin 1979,
 * "Range encoding"). Probabilities are learned from the bits before, each in its own context. {@code unpacking.js} reads the bytes.
 */
final class BitCoder {

	/** Bits of a probability. */
	private static final int PRECISION = 16;
	private static final int FAST = 4;
	private static final int SLOW = 7;
	private static final int ONE = 1 << PRECISION;
	private static final long TOP = 1L << 24;
	private static final long ALL = 0xffff_ffffL;
	/** Contexts that {@link #writeSize} needs for a size and for a number of bits. */
	static final int SIZES = 14;
	static final int LENGTHS = 32;

	/** How likely the next bit of each context is a 0: the mean of a value that learns fast and of one that learns slowly. */
	static final class Odds {

		private final int[] fast;
		private final int[] slow;

		Odds(final int contexts) {
			fast = new int[contexts];
			slow = new int[contexts];
			Arrays.fill(fast, ONE / 2);
			Arrays.fill(slow, ONE / 2);
		}

		private int ofZero(final int context) {
			return fast[context] + slow[context] >> 1;
		}

		private void learn(final int context, final boolean bit) {
			// rounded towards the old value, so that nothing becomes impossible
			fast[context] += bit ? -(fast[context] >> FAST) : ONE - fast[context] >> FAST;
			slow[context] += bit ? -(slow[context] >> SLOW) : ONE - slow[context] >> SLOW;
		}
	}

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private long low;
	private long range = ALL;
	/** The last byte, which a carry may still change, and the number of bytes 255 behind it. */
	private int last;
	private long waiting = 1;

	void write(final boolean bit, final Odds odds, final int context) {
		narrow(bit, (range >>> PRECISION) * odds.ofZero(context));
		odds.learn(context, bit);
	}

	/** Writes the lowest bits of a number, each as likely 0 as 1, the highest first. */
	void write(final int number, final int count) {
		for (int i = count - 1; i >= 0; i--) narrow((number >> i & 1) == 1, range >>> 1);
	}

	/** A number from 0 on, likely a small one: so many ones, and from the 14th on the rest by the number of its bits. */
	void writeSize(final int size, final Odds odds, final int from, final Odds lengths) {
		for (int n = 0; n < SIZES; n++) {
			write(n < size, odds, from + n);
			if (n >= size) return;
		}
		final int rest = size - SIZES;
		final int length = Integer.SIZE - Integer.numberOfLeadingZeros(rest);
		for (int i = 0; i <= length; i++) write(i < length, lengths, i);
		if (length > 1) write(rest, length - 1);
	}

	/** @param zero the part of the range that stands for a 0 */
	private void narrow(final boolean bit, final long zero) {
		if (bit) {
			low += zero;
			range -= zero;
		}
		else range = zero;
		while (range < TOP) {
			shift();
			range = range << 8 & ALL;
		}
	}

	private void shift() {
		if (low < 0xff00_0000L || low > ALL) {
			final int carry = (int) (low >>> 32);
			for (int value = last; waiting > 0; value = 0xff, waiting--) bytes.write(value + carry);
			last = (int) (low >>> 24 & 0xff);
		}
		waiting++;
		low = low << 8 & ALL;
	}

	/** Everything written, to the end; the coder writes no more then. */
	byte[] finished() {
		for (int i = 0; i < 5; i++) shift();
		return bytes.toByteArray();
	}
}

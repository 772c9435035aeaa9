package io.github.emvalidation.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes in the ways in which files are damaged, and in those that careless programs do not expect; the same seed, the same damage. */
final class Mutations {

	private static final int[] INTEGERS = { 0, 1, -1, 2, 3, 127, 128, 255, 256, 1024, 30_000, 30_001, 65_535, 65_536, Integer.MAX_VALUE,
		Integer.MIN_VALUE, 0x7fc00000, 0x7f800000, 0xff800000, 1, 0x3f800000, 0x7f7fffff, 0x00800000, 401, 101, 12, 0x76f684df };
	private static final List<String> WORDS = List.of("null", "NaN", "1e999", "-1", "\"", "'", "\"x\"y", "{", "}", "[", "]", ",", ";", "\t", "\n", "\r",
		"\0", "<", "&", "&#0;", "]]>", "<!DOCTYPE x [<!ENTITY e \"e\">]>", "\ufeff", "\ud83d\ude00", "1e-999", "99999999999999999999", "0x1p1000", "true",
		"../../x", "%n%s", "loop_", "data_", "_atom_site.id", "?", ".", "ATOM", "HETATM", "=", "A".repeat(300));

	private final Random random;

	Mutations(final long seed) {
		random = new Random(spread(seed));
	}

	/** Neighbouring seeds of Java's generator begin alike, so that thousands of files would be damaged in one way; these do not. */
	private static long spread(final long seed) {
		final long mixed = (seed + 1) * 0x9E3779B97F4A7C15L;
		return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
	}

	/** One change of these bytes, which stay as they are, or up to four; every second packed file is damaged inside, so that its sums fit. */
	byte[] of(final byte[] whole) throws IOException {
		if (random.nextBoolean()) {
			if (Packed.isGzip(whole)) return Packed.gzip(damaged(Packed.gunzip(whole)));
			if (Packed.isZip(whole)) return Packed.zip(whole, random.nextInt(Packed.entries(whole)), this::damaged);
		}
		return damaged(whole);
	}

	private byte[] damaged(final byte[] whole) {
		byte[] bytes = whole.clone();
		for (int i = random.nextBoolean() ? 0 : random.nextInt(4); i >= 0; i--) bytes = changed(bytes);
		return bytes;
	}

	private byte[] changed(final byte[] bytes) {
		if (bytes.length < 8) return noise(random.nextInt(2000));
		final int at = place(bytes.length);
		return switch (random.nextInt(9)) {
			case 0 -> with(bytes, at, (byte) random.nextInt());
			case 1 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
			case 2, 3 -> number(bytes, at);
			case 4 -> spliced(bytes, at, at, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
			case 5 -> spliced(bytes, at, at + random.nextInt(Math.min(40, bytes.length - at)),
				WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
			case 6 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
			case 7 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + random.nextInt(Math.min(200, bytes.length - at))));
			default -> spliced(bytes, at, at + random.nextInt(Math.min(200, bytes.length - at)), new byte[0]);
		};
	}

	/** Mostly near the beginning, where headers are. */
	private int place(final int length) {
		return random.nextBoolean() ? random.nextInt(Math.min(length, 256)) : random.nextInt(length);
	}

	private byte[] number(final byte[] bytes, final int at) {
		final byte[] copy = bytes.clone();
		final int word = Math.min(at & ~3, copy.length - 4 & ~3);
		ByteBuffer.wrap(copy).order(random.nextInt(8) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
			.putInt(word, random.nextInt(4) == 0 ? random.nextInt() : INTEGERS[random.nextInt(INTEGERS.length)]);
		return copy;
	}

	private static byte[] with(final byte[] bytes, final int at, final byte value) {
		final byte[] copy = bytes.clone();
		copy[at] = value;
		return copy;
	}

	private static byte[] spliced(final byte[] bytes, final int from, final int to, final byte[] between) {
		final byte[] all = new byte[from + between.length + bytes.length - to];
		System.arraycopy(bytes, 0, all, 0, from);
		System.arraycopy(between, 0, all, from, between.length);
		System.arraycopy(bytes, to, all, from + between.length, bytes.length - to);
		return all;
	}

	private byte[] noise(final int length) {
		final byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}
}
